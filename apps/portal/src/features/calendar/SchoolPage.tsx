import { useParams } from "react-router";
import {
  choicesOfWords,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  SelectField,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { SCHOOL_KINDS, SCHOOL_PHASES } from "../../wording.js";

const SchoolPageQuery = graphql(`
  query SchoolPage($id: ID!) { calendar(schoolId: $id) { school { id name version phase kind dfeNumber } } }
`);

const CorrectSchool = graphql(
  `
    mutation CorrectSchool($input: CorrectSchoolInput!) {
      correctSchool(input: $input) { school { id version phase kind dfeNumber } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const BACK = { to: "/admin/schools", text: "Schools" };

/** Corrects a school's phase, kind and number. */
export function SchoolPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(SchoolPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CorrectSchool, {
    payload: (data) => data.correctSchool,
    onDone: () => done(BACK.to, "School corrected."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Correct a school"
      query={query}
      show={(data) => data.calendar?.school}
      heading={(school) => school.name}
      back={BACK}
    >
      {(school) => (
        <MutationForm
          form={form}
          input={(values) => ({
            schoolId: school.id,
            version: school.version,
            phase: values.maybe<EnumOf<"SchoolPhase">>("phase"),
            kind: values.maybe<EnumOf<"SchoolKind">>("kind"),
            dfeNumber: values.optional("dfeNumber"),
          })}
          conflict={{
            keepTheirsTo: BACK.to,
            lines: (sent) => [
              {
                label: "Phase",
                theirs: school.phase ? SCHOOL_PHASES[school.phase] : "",
                yours: sent.phase ? SCHOOL_PHASES[sent.phase] : "",
              },
              {
                label: "Kind",
                theirs: school.kind ? SCHOOL_KINDS[school.kind] : "",
                yours: sent.kind ? SCHOOL_KINDS[sent.kind] : "",
              },
              { label: "DfE number", theirs: school.dfeNumber ?? "", yours: sent.dfeNumber ?? "" },
            ],
          }}
        >
          <SelectField
            name="phase"
            label="Phase"
            choices={choicesOfWords(SCHOOL_PHASES)}
            empty="Not known"
            defaultValue={school.phase}
          />
          <SelectField
            name="kind"
            label="Kind"
            hint="It decides where a referral of this school goes"
            choices={choicesOfWords(SCHOOL_KINDS)}
            empty="Not known"
            defaultValue={school.kind}
          />
          <TextField
            name="dfeNumber"
            label="DfE number"
            hint="Seven digits, such as 314/2041; it names the school in transfer files"
            width={10}
            defaultValue={school.dfeNumber}
          />
          <SaveOrCancel text="Save school" isBusy={form.isSending} cancelTo={BACK.to} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
