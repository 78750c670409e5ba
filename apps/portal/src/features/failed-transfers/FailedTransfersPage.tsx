import { useState } from "react";
import { Button, ButtonLink, Page } from "../../design/index.js";
import { CheckList } from "./CheckList.js";
import { ChooseList, type ChosenList } from "./ChooseList.js";
import { type ShownTransfer, TransferRows } from "./TransferRows.js";

const BACK = { to: "/enquiries", text: "Enquiries" };

/** Brings in the list of children who did not move up: choose or paste it, look at every child, confirm, see what came of each. */
export function FailedTransfersPage() {
  const [list, setList] = useState<ChosenList | null>(null);
  const [done, setDone] = useState<readonly ShownTransfer[] | null>(null);
  const again = () => {
    setList(null);
    setDone(null);
  };
  if (done) return <WhatCame rows={done} again={again} />;
  if (list) return <CheckList key={list.content} list={list} chooseAgain={again} onDone={setDone} back={BACK} />;
  return (
    <Page title="Failed transfers" back={BACK}>
      <p className="govuk-body">
        Admissions’ list of children who should have started at their next school and did not. The first row says{" "}
        <strong>First name, Last name, Date of birth</strong>, and if you have them <strong>UPN, Last school</strong>{" "}
        and <strong>Allocated school</strong>. A search is opened for each child who has none.
      </p>
      <ChooseList onChosen={setList} />
    </Page>
  );
}

function WhatCame({ rows, again }: { rows: readonly ShownTransfer[]; again: () => void }) {
  const toCheck = rows.filter(({ outcome }) => outcome === "CLOSE_MATCH").length;
  return (
    <Page title="What came of the list" back={BACK} isWide>
      {toCheck > 0 && (
        <p className="govuk-body">
          For {toCheck} of these children nothing was opened: look at the entry on the register first. If it is another
          child, bring the list in again and say so; the rest of it changes nothing.
        </p>
      )}
      <TransferRows rows={rows} caption="Children of the list" />
      <ButtonLink to="/enquiries">See the enquiries</ButtonLink>{" "}
      <Button look="secondary" onClick={again}>
        Bring in another list
      </Button>
    </Page>
  );
}
