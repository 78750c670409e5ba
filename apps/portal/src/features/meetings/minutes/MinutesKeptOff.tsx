import { Inset } from "../../../design/index.js";

/** Stands where minutes would show children's names on a screen that others see. */
export function MinutesKeptOff() {
  return (
    <Inset>
      The minutes hold children’s names, and you hide names because others may see your screen. To read them, switch off
      “Hide names” in the meeting.
    </Inset>
  );
}
