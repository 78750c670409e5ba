import { type DestinationStream, type Logger, pino } from "pino";

/** Structured log. Nothing of a child goes in: no bodies, no variables, no names; a request is known by its id. */
export function makeLog(level: string, to: DestinationStream = standardOutput()): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** Writes in pieces of some lines, at the latest after half a second and at the end: a write for each line is dear. */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });
}
