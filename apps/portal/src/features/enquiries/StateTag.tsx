import { Tag, type TagColour } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { ENQUIRY_STATES } from "../../wording.js";

const COLOURS: Record<EnumOf<"EnquiryState">, TagColour> = {
  WITH_SCHOOL: "blue",
  REFERRED: "purple",
  JOINT: "orange",
  FOUND: "green",
  CLOSED: "grey",
};

/** Where a search stands, with a safeguarding concern first. */
export function StateTag({ enquiry }: { enquiry: { state: EnumOf<"EnquiryState">; hasSafeguardingConcern: boolean } }) {
  return (
    <span className="app-tags">
      {enquiry.hasSafeguardingConcern && <Tag colour="red">Safeguarding concern</Tag>}
      <Tag colour={COLOURS[enquiry.state]}>{ENQUIRY_STATES[enquiry.state]}</Tag>
    </span>
  );
}
