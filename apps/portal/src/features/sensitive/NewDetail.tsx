import { useState } from "react";
import { formAt } from "../../design/form-at.js";
import {
  choicesOfWords,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { DETAIL_KINDS } from "../../wording.js";
import { DetailFields, detailFrom } from "./DetailFields.js";
import { SensitiveChild } from "./held.js";

const RecordChildDetail = graphql(
  `
    mutation RecordChildDetail($input: RecordChildDetailInput!) {
      recordChildDetail(input: $input) { child { id ...SensitiveChild } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors, SensitiveChild],
);

const PLACE = "detail";

/** Adds one detail: first its kind, then its questions. What is held already is not shown for it. */
export function NewDetail({ childId, at }: { childId: string; at: string }) {
  const [kind, setKind] = useState<EnumOf<"DetailKind">>("ADDRESS");
  const done = useDone();
  const form = useMutationForm(RecordChildDetail, {
    payload: (data) => data.recordChildDetail,
    onDone: () => done(at, "Sensitive detail recorded. It is hidden until somebody says why they need it."),
  });
  return (
    <MutationForm form={formAt(form, PLACE)} input={(values) => ({ childId, kind, ...detailFrom(values, PLACE) })}>
      <RadiosField
        name="kind"
        label="What do you add?"
        choices={choicesOfWords(DETAIL_KINDS)}
        defaultValue={kind}
        onChoose={(chosen) => setKind(chosen as EnumOf<"DetailKind">)}
        isSmall
      />
      <DetailFields key={kind} kind={kind} place={PLACE} />
      <SaveOrCancel text="Add the detail" isBusy={form.isSending} cancelTo={at} />
    </MutationForm>
  );
}
