import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import {
  Button,
  Inset,
  MutationForm,
  Section,
  Status,
  UserErrors,
  useMutationForm,
  WrittenText,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { ReasonFields } from "../sensitive/index.js";
import type { ShownReferral } from "./referral-query.js";

const RevealReferralAnswers = graphql(
  `
    mutation RevealReferralAnswers($input: RevealReferralAnswersInput!) {
      revealReferralAnswers(input: $input) { contact answers { of field label words } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Revealed = Pick<ResultOf<typeof RevealReferralAnswers>["revealReferralAnswers"], "answers" | "contact">;

const NOTHING: Revealed = { answers: [], contact: null };
const Shown = createContext<Revealed>(NOTHING);

/** How long what was shown stays on the screen, in minutes. */
const SHOWN_MINUTES = 5;

/** The words of an answer: those shown for it, or as the referral gives them. */
export function AnswerWords({ of, answer }: { of: string; answer: { field: string; words: string } }) {
  const shown = useContext(Shown).answers.find((one) => one.of === of && one.field === answer.field);
  return <WrittenText>{shown?.words ?? answer.words}</WrittenText>;
}

/** How the sender outside can be reached, once it was shown. */
export function SenderContact() {
  return <>{useContext(Shown).contact ?? "Hidden"}</>;
}

/** A referral with one button that shows what is hidden in it, for five minutes and on this page alone. */
export function HiddenAnswers({ referral, children }: { referral: ShownReferral; children: ReactNode }) {
  const [shown, setShown] = useState(NOTHING);
  const hide = useCallback(() => setShown(NOTHING), []);
  const isShown = shown !== NOTHING;
  useEffect(() => {
    if (!isShown) return;
    const timer = window.setTimeout(hide, SHOWN_MINUTES * 60_000);
    return () => window.clearTimeout(timer);
  }, [isShown, hide]);
  if (!hidesSomething(referral)) return children;
  return (
    <Shown value={shown}>
      {isShown ? (
        <>
          <Status>Shown. Hidden again after five minutes.</Status>
          <Button look="secondary" onClick={hide}>
            Hide now
          </Button>
        </>
      ) : (
        <ShowForm referral={referral} onShown={setShown} />
      )}
      {children}
    </Shown>
  );
}

function ShowForm({ referral, onShown }: { referral: ShownReferral; onShown: (shown: Revealed) => void }) {
  const { hidesNames } = useViewer().settings;
  const form = useMutationForm(RevealReferralAnswers, {
    payload: (data) => data.revealReferralAnswers,
    onDone: (shown) => onShown(shown),
  });
  if (hidesNames) return <Inset>You hide names, because others may see your screen. Addresses stay hidden too.</Inset>;
  return (
    <Section heading="Addresses and numbers are hidden">
      <MutationForm
        form={form}
        input={(values) => ({
          referralId: referral.id,
          reasonCode: values.chosen("reasonCode", "Choose why you need to see it"),
          reason: values.optional("reason"),
        })}
      >
        <ReasonFields
          isShort
          reasons={referral.revealReasons}
          defaultValue={referral.viewerCanScreen ? "SCREENING" : "ACTING_ON_IT"}
        />
        <Button look="secondary" isBusy={form.isSending}>
          Show what is hidden
        </Button>
      </MutationForm>
    </Section>
  );
}

function hidesSomething({ hasHiddenContact, answers, children, updates }: ShownReferral): boolean {
  const all = [{ answers }, ...children, ...updates].flatMap((part) => part.answers);
  return hasHiddenContact || all.some(({ isHidden }) => isHidden);
}
