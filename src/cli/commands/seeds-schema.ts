import { seedSchema } from '../../seeds/index.js';
import type { Action } from '../command.js';

/** `klausul seeds schema`: the form of a seed file as JSON Schema. */
export const run: Action = async (_args, _options, io) => {
  io.out(JSON.stringify(seedSchema(), null, 2));
  return 0;
};
