const WORDS = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to it',
};

/** What is wrong with a file, in words: whoever publishes a page need not know the codes of a file system. */
export const fileFault = ({ code, message }) => WORDS[code] ?? message;
