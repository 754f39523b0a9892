import { UsageError } from '../../model/errors.js';
import { review } from '../../pipeline.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';

/** `klausul review`: an analyst's verdict on a fact. */
export const run: Action = ([id = ''], options, io) =>
  withStore(io, async (store) => {
    const set = Object.fromEntries(((options.set as string[] | undefined) ?? []).map((pair) => assignment(pair)));
    const chosen = [options.accept === true, options.reject === true, Object.keys(set).length > 0].filter(Boolean).length;
    if (chosen !== 1)
      throw new UsageError({ code: 'USAGE', what: 'a review needs exactly one of', target: '--accept, --reject, --set', hint: 'klausul review FACT --accept --by NAME' });
    if (typeof options.by !== 'string' || options.by.trim() === '')
      throw new UsageError({ code: 'USAGE', what: 'a review needs', target: '--by', hint: 'say who gives the verdict' });
    const verdict = options.accept ? 'accepted' : options.reject ? 'rejected' : 'corrected';
    const fact = await review(store, id, { verdict, set, by: options.by, now: io.now(), ...(typeof options.note === 'string' ? { note: options.note } : {}) });
    io.out(io.globals.json ? JSON.stringify({ fact }) : `${fact.summary.nb}: ${{ accepted: 'godtatt', rejected: 'avvist', corrected: 'rettet' }[verdict]}`);
    return 0;
  });

function assignment(pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError({ code: 'USAGE', what: '--set needs FIELD=VALUE, not', target: pair, hint: 'for instance --set period=P90D' });
  return [pair.slice(0, at), pair.slice(at + 1)];
}
