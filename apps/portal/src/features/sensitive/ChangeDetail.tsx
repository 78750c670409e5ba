import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  ButtonGroup,
  DateField,
  LinkButton,
  MutationForm,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DetailFields, detailFrom } from "./DetailFields.js";
import { SensitiveChild } from "./held.js";
import type { RevealedDetail } from "./reveal.js";

const CorrectChildDetail = graphql(
  `
    mutation CorrectChildDetail($input: CorrectChildDetailInput!) {
      correctChildDetail(input: $input) { child { id ...SensitiveChild } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors, SensitiveChild],
);

const EndChildDetail = graphql(
  `
    mutation EndChildDetail($input: EndChildDetailInput!) {
      endChildDetail(input: $input) { child { id ...SensitiveChild } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors, SensitiveChild],
);

interface ChangeProps {
  childId: string;
  detail: RevealedDetail;
  changed: (said: string) => void;
  stop: () => void;
}

const SHOW_AGAIN = "Show the details again to see what holds now.";

/** Writes a detail as it should have been; the wrong one is kept. */
export function CorrectDetail({ childId, detail, changed, stop }: ChangeProps) {
  const form = useMutationForm(CorrectChildDetail, {
    payload: (data) => data.correctChildDetail,
    onDone: () => changed(`Corrected; what it said before is kept. ${SHOW_AGAIN}`),
  });
  const place = detail.id;
  return (
    <MutationForm
      form={formAt(form, place)}
      label="Correct this detail"
      input={(values) => ({
        ...{ childId, detailId: detail.id, version: detail.version },
        ...detailFrom(values, place),
        reason: values.text(nameAt("reason", place)),
      })}
    >
      <DetailFields kind={detail.kind} place={place} detail={detail} />
      <TextArea name={nameAt("reason", place)} label="How do you know that it was wrong?" rows={2} limit={1000} />
      <Ways words="Save the correction" isBusy={form.isSending} stop={stop} />
    </MutationForm>
  );
}

/** Says that a detail no longer holds; it is kept as a former one. */
export function EndDetail({ childId, detail, changed, stop }: ChangeProps) {
  const form = useMutationForm(EndChildDetail, {
    payload: (data) => data.endChildDetail,
    onDone: () => changed(`Kept as a former one. ${SHOW_AGAIN}`),
  });
  const place = detail.id;
  return (
    <MutationForm
      form={formAt(form, place)}
      label="Say that this no longer holds"
      input={(values) => ({
        ...{ childId, detailId: detail.id, version: detail.version },
        untilOn: values.day(nameAt("untilOn", place)),
        reason: values.text(nameAt("reason", place)),
      })}
    >
      <DateField name={nameAt("untilOn", place)} label="Last day it held, if known" />
      <TextArea name={nameAt("reason", place)} label="Why does it no longer hold?" rows={2} limit={1000} />
      <Ways words="Keep it as a former one" isBusy={form.isSending} stop={stop} />
    </MutationForm>
  );
}

function Ways({ words, isBusy, stop }: { words: string; isBusy: boolean; stop: () => void }) {
  return (
    <ButtonGroup>
      <Button isBusy={isBusy}>{words}</Button>
      <LinkButton onClick={stop}>Leave it as it is</LinkButton>
    </ButtonGroup>
  );
}
