/** `npx sote-osallisuus staff add|list|remove`: the named members of staff of the reference endpoint, in a file that it reads (`STAFF_FILE`). */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileFault } from './file-fault.mjs';
import { Misused } from './misused.mjs';

export const usage = `Names the people who may use the staff desk, in the file that the endpoint reads (STAFF_FILE). It reads the file again by itself.

  npx sote-osallisuus staff add --name "Maija Virtanen" --role editor [--unit <id>]... [--id <id>] [--file staff.json]
  npx sote-osallisuus staff list [--file staff.json]
  npx sote-osallisuus staff remove <id> [--file staff.json]

  --name   as colleagues know the person
  --role   reader: reads, without contacts and support needs; editor: everything of the own units; administrator: everything, with the audit
  --unit   a unit whose feedback, outcomes and events the person sees; several times for several; none = all
  --id     how the audit names the person; made of the name when not given
  --file   STAFF_FILE of the environment when not given

add makes the file when there is none, and says so. It writes the token of the person to the screen, once. The file has only its hash: who has lost the token gets a new one by remove and add.`;

const options = {
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string', multiple: true, default: [] },
  id: { type: 'string' },
  file: { type: 'string' },
};

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const UNIT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** `Åsa Mäki-Öst` becomes `asa-maki-ost`. */
const idOf = (name) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);

/** @returns nothing when there is no such file yet */
const findList = async (path) => {
  try {
    const { members } = JSON.parse(await readFile(path, 'utf8'));
    if (!Array.isArray(members)) throw new Error('it has no list "members"');
    return members;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`sote-osallisuus: ${path} could not be read: ${fileFault(error)}.`, { cause: error });
  }
};

const refuse = (text) => {
  throw new Error(`sote-osallisuus: ${text}`);
};

/** A mistyped path must not look like a file without members. */
const readList = async (path) =>
  (await findList(path)) ?? refuse(`there is no file ${resolve(path)}. Check the path; staff add makes the file with its first member.`);

/** In one step, so that the endpoint never reads half a file. Readable by its owner alone. */
const writeList = async (path, members) => {
  const next = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(next, `${JSON.stringify({ members }, null, 2)}\n`, { mode: 0o600 });
    await rename(next, path);
  } catch (error) {
    throw new Error(`sote-osallisuus: ${path} could not be written: ${fileFault(error)}.`, { cause: error });
  }
};

const checked = ({ name, role, unit, id }, members, roles) => {
  if (!name?.trim()) throw new Misused('say who: --name "Maija Virtanen".');
  if (!roles.includes(role)) throw new Misused(`say what the person may do: --role is one of ${roles.join(', ')}.`);
  const own = id ?? idOf(name);
  if (!ID.test(own)) refuse(`"${own}" cannot be an id: give one of small letters, digits and hyphens with --id.`);
  if (members.some((member) => member.id === own))
    refuse(`there is a member "${own}" already: give another --id, or remove that one first.`);
  const broken = unit.find((each) => !UNIT.test(each));
  if (broken !== undefined) refuse(`"${broken}" cannot be the id of a unit.`);
  if (role === 'administrator' && unit.length > 0) refuse('an administrator has all units: leave --unit out.');
  return { id: own, name: name.trim(), role, ...(unit.length > 0 && { units: unit }) };
};

const add = async (path, values, { roles }) => {
  const found = await findList(path);
  const members = found ?? [];
  const token = randomBytes(32).toString('base64url');
  const member = checked(values, members, roles);
  await writeList(path, [...members, { ...member, token: `sha256:${createHash('sha256').update(token).digest('hex')}` }]);
  if (!found) console.error(`A new file was made: ${resolve(path)}. The endpoint reads it when its STAFF_FILE names this file.`);
  console.error(`${member.name} (${member.id}, ${member.role}) can sign in with this token. It is shown only now:`);
  console.log(token);
};

const list = async (path) => {
  const members = await readList(path);
  if (members.length === 0) console.error(`${path} has no members.`);
  for (const { id, name, role, units } of members) console.log([id, role, units?.join(' ') ?? 'all units', name].join('\t'));
};

const remove = async (path, id) => {
  if (id === undefined) throw new Misused('say whom: staff remove <id>. The ids are in staff list.');
  const members = await readList(path);
  const kept = members.filter((member) => member.id !== id);
  if (kept.length === members.length) refuse(`${path} has no member "${id}".`);
  await writeList(path, kept);
  console.error(`${id} is out; sessions of that token end with the next request.`);
};

/** @param parts `roles`, from the contract @throws Error that tells what is wrong */
export const run = async (parameters, parts) => {
  const { values, positionals } = parseArgs({ args: parameters, options, allowPositionals: true });
  const [what, id] = positionals;
  const path = values.file ?? process.env.STAFF_FILE;
  if (!['add', 'list', 'remove'].includes(what)) throw new Misused('say what to do: staff add, staff list or staff remove.');
  // Without its quotes a name would lose its end, and nobody would see it.
  if (what !== 'remove' && id !== undefined) throw new Misused(`"${id}" is a word too many: put a name of several words in quotes.`);
  if (!path) refuse('say which file: --file staff.json, or STAFF_FILE in the environment.');
  if (what === 'add') await add(path, values, parts);
  if (what === 'list') await list(path);
  if (what === 'remove') await remove(path, id);
};
