import { Tag, type TagColour } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { OFF_ROLL_STATES } from "../../wording.js";

const COLOURS: Record<EnumOf<"OffRollState">, TagColour> = {
  REQUESTED: "orange",
  CHECKING: "orange",
  GRANTED: "blue",
  REFUSED: "red",
  EXERCISED: "green",
};

/** Where leave to take a child off a roll stands. */
export function PermissionTag({ state }: { state: EnumOf<"OffRollState"> }) {
  return <Tag colour={COLOURS[state]}>{OFF_ROLL_STATES[state]}</Tag>;
}
