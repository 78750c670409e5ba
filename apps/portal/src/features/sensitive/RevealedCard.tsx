import { useState } from "react";
import { Button, ButtonGroup, FormattedDate, SummaryList, Tag, WrittenText } from "../../design/index.js";
import { DETAIL_STANDINGS, SAFE_TO_CONTACT } from "../../wording.js";
import { CorrectDetail, EndDetail } from "./ChangeDetail.js";
import type { RevealedDetail } from "./reveal.js";

/** One detail with who said it; a current one can be corrected, or said to hold no longer. */
export function RevealedCard(props: { childId: string; detail: RevealedDetail; changed: (said: string) => void }) {
  const { detail } = props;
  const [doing, setDoing] = useState<"correct" | "end" | null>(null);
  const stop = () => setDoing(null);
  return (
    <div className="app-card">
      {detail.standing !== "CURRENT" && (
        <p className="govuk-body">
          <Tag colour="grey">{DETAIL_STANDINGS[detail.standing]}</Tag> {detail.closedWhy}
        </p>
      )}
      <SummaryList rows={rowsOf(detail)} />
      {detail.standing === "CURRENT" && doing === null && (
        <ButtonGroup>
          <Button look="secondary" onClick={() => setDoing("correct")}>
            It is wrong: correct it
          </Button>
          <Button look="secondary" onClick={() => setDoing("end")}>
            It no longer holds
          </Button>
        </ButtonGroup>
      )}
      {doing === "correct" && <CorrectDetail {...props} stop={stop} />}
      {doing === "end" && <EndDetail {...props} stop={stop} />}
    </div>
  );
}

function rowsOf(detail: RevealedDetail) {
  const { kind, words, name, relation, phone, email, safeToContact, fromOn, untilOn, toldBy } = detail;
  const line = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const day = (label: string, on: string | null) => (on ? [{ label, value: <FormattedDate on={on} /> }] : []);
  return [
    ...line("Name", name),
    ...line("Relation to the child", relation),
    ...(safeToContact ? [{ label: "Safe to contact", value: SAFE_TO_CONTACT[safeToContact] }] : []),
    ...(phone
      ? [
          {
            label: "Telephone",
            value: (
              <a className="govuk-link" href={`tel:${phone.replace(/\s/g, "")}`}>
                {phone}
              </a>
            ),
          },
        ]
      : []),
    ...line("Email", email),
    ...(words ? [{ label: LABELS[kind], value: <WrittenText>{words}</WrittenText> }] : []),
    ...day("From", fromOn),
    ...day("Until", untilOn),
    {
      label: "Recorded",
      value: (
        <>
          <FormattedDate at={detail.recordedAt} />, {detail.recordedBy?.name ?? "the register"}
        </>
      ),
      note: toldBy && `Told by: ${toldBy}`,
    },
  ];
}

const LABELS = {
  ADDRESS: "Address",
  CONTACT: "How else to reach them",
  HEALTH: "What is known",
  POLICE: "What is known",
};
