import { useCallback, useState } from "react";
import { ButtonGroup, ButtonLink, Inset, useDone, WarningText } from "../../design/index.js";
import { readFragment } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { SensitiveChild, type SensitiveOf } from "./held.js";
import { RevealedDetails } from "./RevealedDetails.js";
import { RevealForm } from "./RevealForm.js";
import type { Revealed } from "./reveal.js";

/** Asks why, then shows for a few minutes what is held of one child. What is shown lives on this page alone. */
export function SensitivePanel(props: { child: SensitiveOf; at: string; retry: () => void }) {
  const child = readFragment(SensitiveChild, props.child);
  const { hidesNames } = useViewer().settings;
  const done = useDone();
  const [shown, setShown] = useState<Revealed | null>(null);
  const hide = useCallback(() => setShown(null), []);
  function changed(said: string) {
    hide();
    props.retry();
    done(".", said);
  }
  if (!child.sensitiveDetails) return <p className="govuk-body">Your role is shown none of a child’s details.</p>;
  if (hidesNames)
    return (
      <Inset>
        You hide names, because others may see your screen. Nothing is shown here meanwhile. Show names again in the
        meeting, then come back.
      </Inset>
    );
  return (
    <>
      {child.addressProtection !== "NONE" && (
        <WarningText>
          This child’s address is protected or may be. Nobody but you may learn it from this screen: look round before
          you show it, and say it to nobody.
        </WarningText>
      )}
      {shown ? (
        <RevealedDetails childId={child.id} shown={shown} hide={hide} changed={changed} />
      ) : (
        <RevealForm childId={child.id} details={child.sensitiveDetails} onShown={setShown} />
      )}
      <ButtonGroup>
        <ButtonLink to={`${props.at}/sensitive/new`} look="secondary">
          Add a detail
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
