/** The version of the reader's rules and weights: raised when they change, so that `reread` knows what is old. */
export const READER_VERSION = '6';

/** The version of collating and the analyses: raised when they change, so that an archive's stories are made again. */
export const COLLATION_VERSION = '8';
