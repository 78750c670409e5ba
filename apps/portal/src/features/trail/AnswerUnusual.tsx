import { Button } from "../../design/Button.js";
import { formAt, nameAt } from "../../design/form-at.js";
import { Details, MutationForm, TextArea, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** A finding as the form needs it. */
export const UnusualToAnswer = graphql(`fragment UnusualToAnswer on UnusualAccess { id version }`);

const AnswerUnusualAccess = graphql(
  `
    mutation AnswerUnusualAccess($input: AnswerUnusualAccessInput!) {
      answerUnusualAccess(input: $input) {
        unusualAccess { id version answer answeredAt viewerCanAnswer answeredBy { id name } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Records what was learned about a finding. */
export function AnswerUnusual(props: { finding: FragmentOf<typeof UnusualToAnswer>; retry: () => void }) {
  const { id, version } = readFragment(UnusualToAnswer, props.finding);
  const done = useDone();
  const form = useMutationForm(AnswerUnusualAccess, {
    payload: (data) => data.answerUnusualAccess,
    onDone: () => done(".", "What you learned is recorded."),
    onConflict: props.retry,
  });
  return (
    <Details summary="Record what you learned">
      <MutationForm
        form={formAt(form, id)}
        label="Record what you learned"
        input={(values) => ({ unusualAccessId: id, version, answer: values.text(nameAt("answer", id)) })}
      >
        <TextArea name={nameAt("answer", id)} label="Why did it happen, and what follows?" rows={3} />
        <Button isBusy={form.isSending}>Save what was learned</Button>
      </MutationForm>
    </Details>
  );
}
