import { useEffect } from "react";
import { Button, Inset, Section, Status, WrittenText } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { DETAIL_KINDS } from "../../wording.js";
import { RevealedCard } from "./RevealedCard.js";
import type { Revealed } from "./reveal.js";

/** How long what was shown stays on the screen, in minutes. */
const SHOWN_MINUTES = 5;

/** What was shown: hidden again after five minutes, when the page is left, or when the person says so. */
export function RevealedDetails(props: {
  childId: string;
  shown: Revealed;
  hide: () => void;
  changed: (said: string) => void;
}) {
  const { childId, shown, hide, changed } = props;
  useEffect(() => {
    const timer = window.setTimeout(hide, SHOWN_MINUTES * 60_000);
    return () => window.clearTimeout(timer);
  }, [hide]);
  const kinds = [...new Set(shown.details.map(({ kind }) => kind))] as EnumOf<"DetailKind">[];
  return (
    <>
      <Status>Shown. Hidden again after five minutes.</Status>
      <Button look="secondary" onClick={hide}>
        Hide now
      </Button>
      {shown.addressNote && (
        <Inset>
          <p className="govuk-body">Why the address is protected:</p>
          <WrittenText>{shown.addressNote}</WrittenText>
        </Inset>
      )}
      {shown.details.length === 0 && <p className="govuk-body">Nothing is held of what you asked for.</p>}
      {kinds.map((kind) => (
        <Section key={kind} heading={DETAIL_KINDS[kind]}>
          {shown.details
            .filter((detail) => detail.kind === kind)
            .map((detail) => (
              <RevealedCard key={detail.id} childId={childId} detail={detail} changed={changed} />
            ))}
        </Section>
      ))}
    </>
  );
}
