// Characters that no XML document may hold, or that would make a reader see another text than the one there is. Names, tasks and quotes
// come from strangers' pages.

/** Half characters, noncharacters such as U+FFFE, and controls but tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go.
const NEVER = /[\p{Cs}\p{Noncharacter_Code_Point}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Marks that turn the direction of what follows; a name that holds one can pose as another. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text that every format can hold: no controls, no half characters, no turned direction. What is lost is shown as U+FFFD, marks are dropped. */
export const cleaned = (raw: string): string => raw.replace(NEVER, '\uFFFD').replace(TURNING, '');

/** The same on one line. */
export const line = (raw: string): string => cleaned(raw).replace(/\s+/gu, ' ').trim();
