import { type DestinationStream, type Logger, pino } from "pino";

/** Structured log. Nothing of a child goes in: no bodies, no variables, no names; a request is known by its id. */
export function makeLog(level: string, to: DestinationStream = process.stdout): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
