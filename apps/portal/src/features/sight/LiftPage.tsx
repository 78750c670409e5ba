import { useParams } from "react-router";
import {
  ConfirmForm,
  Inset,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";

const LiftPageQuery = graphql(`
  query LiftPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child {
        id
        access {
          restriction {
            id
            version
            reason
            readers { id name }
            liftReason
            liftAskedBy { name }
            viewerCanAgreeToLift
          }
        }
      }
    }
  }
`);

const AskToLiftRestriction = graphql(
  `
    mutation AskToLiftRestriction($input: AskToLiftRestrictionInput!) {
      askToLiftRestriction(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const AgreeToLiftRestriction = graphql(
  `
    mutation AgreeToLiftRestriction($input: AgreeToLiftRestrictionInput!) {
      agreeToLiftRestriction(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Entry = NonNullable<ResultOf<typeof LiftPageQuery>["registerEntry"]>;
type Held = NonNullable<NonNullable<Entry["child"]["access"]>["restriction"]>;

interface Props {
  childId: string;
  held: Held;
  back: string;
  reload: () => void;
}

/** One person asks to lift a restriction, a second one agrees. */
export function LiftPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(LiftPageQuery, { reference }, { isFresh: true });
  const back = `/children/${encodeURIComponent(reference)}/access`;
  return (
    <QueryPage
      title={`${reference} – Lift the restriction`}
      heading={() => "Lift the restriction"}
      query={query}
      show={(data) =>
        data.registerEntry?.child.access?.restriction && {
          childId: data.registerEntry.child.id,
          held: data.registerEntry.child.access.restriction,
        }
      }
      caption={() => reference}
      back={{ to: back, text: "Who may see this record" }}
    >
      {({ childId, held }) => {
        const props = { childId, held, back, reload: query.retry };
        if (!held.liftAskedBy) return <Ask {...props} />;
        if (held.viewerCanAgreeToLift) return <Agree {...props} />;
        return <p className="govuk-body">You asked for it. A second person who keeps the register decides.</p>;
      }}
    </QueryPage>
  );
}

function AsItStands({ held }: { held: Held }) {
  return (
    <SummaryList
      rows={[
        { label: "Restricted because", value: held.reason },
        { label: "On the list now", value: held.readers.map(({ name }) => name).join(", ") },
        ...(held.liftAskedBy
          ? [
              { label: "Asked by", value: held.liftAskedBy.name },
              { label: "May be lifted because", value: held.liftReason },
            ]
          : []),
      ]}
    />
  );
}

function Ask({ childId, held, back, reload }: Props) {
  const done = useDone();
  const form = useMutationForm(AskToLiftRestriction, {
    payload: (data) => data.askToLiftRestriction,
    onDone: () => done(back, "Asked. The restriction stands until a second person agrees."),
    onConflict: reload,
  });
  return (
    <ConfirmForm
      form={form}
      input={(values) => ({ childId, version: held.version, reason: values.text("reason") })}
      button="Ask to lift the restriction"
      cancelTo={back}
    >
      <AsItStands held={held} />
      <p className="govuk-body">Nothing changes until a second person who keeps the register agrees.</p>
      <TextArea
        name="reason"
        label="Why need it no longer be restricted?"
        hint="For example: the colleague has left, or the court order has ended"
        limit={1000}
      />
    </ConfirmForm>
  );
}

function Agree({ childId, held, back, reload }: Props) {
  const done = useDone();
  const form = useMutationForm(AgreeToLiftRestriction, {
    payload: (data) => data.agreeToLiftRestriction,
    onDone: () => done(back, "Restriction lifted."),
    onConflict: reload,
  });
  return (
    <ConfirmForm
      form={form}
      input={() => ({ childId, version: held.version })}
      button="Lift the restriction"
      isWarning
      cancelTo={back}
    >
      <AsItStands held={held} />
      <Inset>
        Everybody whose role includes it then finds and sees this child again, at once. If it should stay restricted,
        change who may see it instead: the request is then over.
      </Inset>
    </ConfirmForm>
  );
}
