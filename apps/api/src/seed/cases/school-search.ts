import { AttemptChannel, AttemptResult, plainDate, type Sex } from "@rome/procedure";
import type { Scene } from "./scene.js";

const { CALL, VISIT, LETTER_BY_HAND } = AttemptChannel;
const { NO_ANSWER, MESSAGE_LEFT, INFORMATION_GAINED } = AttemptResult;

/** An invented child: first name, family name, born, sex. */
export type InventedChild = readonly [firstName: string, lastName: string, born: string, sex: Sex];

/** A child in the words of the acts. */
export function childOf([firstName, lastName, born, sex]: InventedChild) {
  return { firstName, lastName, dateOfBirth: plainDate(born), sex };
}

/** A school's own search from the first day absent: calls, a visit with a letter when asked for, and what came of them. */
export async function schoolSearch(
  scene: Scene,
  words: {
    by: string;
    child: InventedChild;
    /** School days ago. */
    absentSince: number;
    vulnerability?: readonly string[];
    visited?: boolean;
  },
): Promise<string> {
  const { by, child, absentSince, vulnerability = [], visited = false } = words;
  const firstAbsentOn = scene.day(absentSince);
  const vulnerabilityCodes = [...vulnerability];
  const id = await scene.open(by, absentSince, { child: childOf(child), firstAbsentOn, vulnerabilityCodes });
  await scene.attempt(id, by, absentSince, {
    channel: CALL,
    result: NO_ANSWER,
    tried: "01632 960114",
    note: "Mother's mobile, 9:20.",
  });
  if (absentSince < 2) return id;
  await scene.attempt(id, by, absentSince - 1, {
    channel: CALL,
    result: MESSAGE_LEFT,
    tried: "01632 960207",
    withWhom: "Grandmother's answerphone",
  });
  if (!visited) return id;
  await scene.attempt(id, by, Math.max(absentSince - 3, 1), {
    channel: VISIT,
    result: NO_ANSWER,
    tried: "The last known address",
    note: "Curtains drawn, nobody came to the door. Neighbour has not seen the family this week.",
    riskAssessment: "Two members of staff, in daylight.",
  });
  await scene.attempt(id, by, Math.max(absentSince - 3, 1), {
    channel: LETTER_BY_HAND,
    result: MESSAGE_LEFT,
    tried: "The last known address",
    note: "Letter through the door; copy kept.",
  });
  if (absentSince < 10) return id;
  await scene.attempt(id, by, Math.max(absentSince - 10, 0), {
    channel: CALL,
    result: INFORMATION_GAINED,
    tried: "01632 960330",
    withWhom: "School nurse",
    note: "Not seen at the surgery since September.",
  });
  return id;
}
