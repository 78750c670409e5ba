import { useEffect } from "react";
import { useNavigate } from "react-router";
import {
  Details,
  LinkButton,
  MutationForm,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useMutationForm,
  WrittenText,
} from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** A section as it is edited. */
export const EditedSection = graphql(`
  fragment EditedSection on MinutesSection { id version heading text generatedText }
`);

const EditMinutes = graphql(
  `
    mutation EditMinutes($input: EditMinutesInput!) {
      editMinutes(input: $input) {
        section { id version text }
        minutes { id version state }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const MOST_ROWS = 24;

/** Edits one section where it stands; the text made from the record stays beside it and can be put back. */
export function EditSection(props: { section: FragmentOf<typeof EditedSection>; page: string; retry: () => void }) {
  const section = readFragment(EditedSection, props.section);
  const navigate = useNavigate();
  const form = useMutationForm(EditMinutes, {
    payload: (data) => data.editMinutes,
    onDone: () => void navigate(`${props.page}?saved=${section.id}`, { replace: true, preventScrollReset: true }),
    onConflict: props.retry,
  });
  useEffect(() => document.getElementById("text")?.focus(), []);
  const input = { sectionId: section.id, version: section.version };
  return (
    <MutationForm
      form={form}
      keptAs={{ kind: "minutesSection", subjectId: `${section.id} ${section.version}` }}
      label={`Edit: ${section.heading}`}
      input={(values) => ({ ...input, text: values.text("text") })}
      conflict={{
        keepTheirsTo: props.page,
        lines: (sent) => [
          { label: section.heading, theirs: section.text, yours: sent.text ?? "The text made from the record" },
        ],
      }}
    >
      <TextArea
        name="text"
        label="What the minutes should say"
        hint="A line that begins with “- ” is an item of a list; a line between bars (| one | two |) is a row of a table."
        defaultValue={section.text}
        rows={Math.min(section.text.split("\n").length + 4, MOST_ROWS)}
      />
      <SaveOrCancel text="Save the section" isBusy={form.isSending} cancelTo={props.page} />
      {section.text !== section.generatedText && (
        <Details summary="The text made from the record">
          <WrittenText>{section.generatedText}</WrittenText>
          <LinkButton onClick={() => void form.send(input)}>Put this text back</LinkButton>
        </Details>
      )}
    </MutationForm>
  );
}
