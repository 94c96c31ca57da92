/** The version of the reader's rules and weights: raised when they change, so that `reread` knows what is old. */
export const READER_VERSION = '1';
