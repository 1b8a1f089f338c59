import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';

const TEXT = 'Kiitos, että minua kuunneltiin. Aika oli lyhyt, ja odotin puhelimessa pitkään ennen kuin joku vastasi. ';

/** What a person sends: two answers, about 600 bytes. One in ten leaves a contact. */
const makeBody = (number) => ({
  questionSet: { id: 'own-set', version: '1', instrument: 'own' },
  answers: [
    { question: 'visit', value: (number % 5) + 1 },
    { question: 'more', value: `${TEXT}${TEXT}${number}` },
  ],
  ...(number % 10 === 0 ? { contact: { way: 'email', value: `person${number}@example.org`, basis: 'consent' } } : {}),
  context: { unit: 'unit-1', service: 'Kotihoito', page: 'https://portal.example/palaute' },
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
});

const BODIES = Array.from({ length: 100 }, (_nothing, number) => JSON.stringify(makeBody(number)));

/** One answer with a new key, as it goes over the wire. */
export const nextFeedback = (path) => {
  let number = 0;
  return () => {
    const body = BODIES[(number += 1) % BODIES.length];
    return (
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n` +
      `idempotency-key: ${randomUUID()}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    );
  };
};

const HEAD_END = '\r\n\r\n';

/** Where the first response in a text ends, and its status; `undefined` = it has not arrived yet. Bytes are read as Latin-1, so that lengths fit. */
const readResponse = (text) => {
  const head = text.indexOf(HEAD_END);
  if (head === -1) return undefined;
  const headers = text.slice(0, head);
  const status = Number(headers.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1];
  if (length === undefined) {
    const last = text.indexOf(`0${HEAD_END}`, head);
    return last === -1 ? undefined : { status, end: last + 5 };
  }
  const end = head + HEAD_END.length + Number(length);
  return text.length < end ? undefined : { status, end };
};

/** One connection that sends the next request as soon as it has the answer to the last one. */
const openConnection = (port, next, onAnswer, onError) => {
  let [received, sentAt, isOver] = ['', 0, false];
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.setEncoding('latin1');
  const send = () => {
    sentAt = performance.now();
    socket.write(next());
  };
  socket.on('connect', send);
  socket.on('data', (chunk) => {
    received += chunk;
    const response = readResponse(received);
    if (response === undefined) return;
    received = received.slice(response.end);
    onAnswer(response.status, performance.now() - sentAt);
    if (!isOver) send();
    else socket.end();
  });
  socket.on('error', onError);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return () => {
    isOver = true;
    return closed;
  };
};

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/**
 * Keeps so many connections busy for so many milliseconds, or until so many answers have come, spread evenly over the ports.
 *
 * @returns answers a second, their times in milliseconds, and how many were none (another status than `expected`, or a broken connection)
 */
export const applyLoad = async ({ ports, connections, milliseconds, answers = Infinity, next, expected = 201 }) => {
  const times = [];
  let errors = 0;
  let finish;
  const enough = new Promise((resolve) => (finish = resolve));
  const began = performance.now();
  const onAnswer = (status, time) => {
    if (status === expected) times.push(time);
    else errors += 1;
    if (times.length + errors >= answers) finish();
  };
  const open = (_nothing, index) => openConnection(ports[index % ports.length], next, onAnswer, () => (errors += 1));
  const ends = Array.from({ length: connections }, open);
  const timer = milliseconds === undefined ? undefined : setTimeout(finish, milliseconds);
  await enough;
  clearTimeout(timer);
  const seconds = (performance.now() - began) / 1000;
  const count = times.length;
  await Promise.all(ends.map((end) => end()));
  const sorted = [...times].sort((one, other) => one - other);
  return { perSecond: count / seconds, count: times.length, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), errors };
};
