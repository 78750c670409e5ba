import {
  type Answers,
  dayInWords,
  type FormFact,
  isPlainDate,
  maySendForm,
  type PackCode,
  type PackForm,
  type ProcedurePack,
  Role,
  YES,
} from "@rome/procedure";
import { type RequestContext, requireViewer, type ViewerContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { servicesById } from "../people/index.js";
import type { GivenAnswer, ReferralForm } from "./form.types.js";

/** The code of the viewer's service; null for somebody of no service. */
export async function serviceCodeOf(ctx: RequestContext): Promise<string | null> {
  const { serviceId } = requireViewer(ctx);
  return serviceId ? ((await load(ctx, servicesById, serviceId))?.code ?? null) : null;
}

/** The roles whose forms the viewer sends. A machine client sends those of its owner's service (SCOPES, REFERRALS). */
export function rolesOfSender({ roles, scopes }: ViewerContext): readonly Role[] {
  return scopes ? [Role.SERVICE_STAFF] : roles;
}

/** The forms of the procedure in force that the viewer sends. */
export async function formsOfViewer(ctx: RequestContext): Promise<ReferralForm[]> {
  const roles = rolesOfSender(requireViewer(ctx));
  const service = await serviceCodeOf(ctx);
  return ctx.pack.forms.filter((form) => maySendForm(form, roles, service)).map((form) => shownForm(ctx.pack, form));
}

/** A form with its choices written out. */
export function shownForm({ lists }: ProcedurePack, form: PackForm): ReferralForm {
  const { code, label, source, opensEnquiry } = form;
  return {
    code,
    label,
    source,
    opensEnquiry,
    isDraft: form.isDraft ?? false,
    takesSeveralChildren: form.takesSeveralChildren ?? false,
    fields: form.fields.map((field) => ({
      code: field.code,
      label: field.label,
      hint: field.hint ?? null,
      type: field.type,
      choices: lists[field.list ?? ""] ?? [],
      isRequired: field.isRequired ?? false,
      isPerChild: field.isPerChild ?? false,
      when: field.when ?? null,
    })),
  };
}

/** The form of this code, as the newest version of the procedure that has it prints it; null when none has. */
export function findForm(ctx: Pick<RequestContext, "pack" | "procedures">, code: string): PackForm | null {
  const all = [...ctx.procedures.flatMap(({ pack }) => pack.forms), ...ctx.pack.forms];
  return all.findLast((form) => form.code === code) ?? null;
}

/** The line of the procedure's list that an answer names; a code means something only within its own list (SUF-81). */
export function codeThatMeans(
  ctx: Pick<RequestContext, "pack" | "procedures">,
  formCode: string,
  fact: FormFact,
  code: string | null,
): PackCode | null {
  const field = findForm(ctx, formCode)?.fields.find(({ means }) => means === fact);
  return (ctx.pack.lists[field?.list ?? ""] ?? []).find((line) => line.code === code) ?? null;
}

/** What stands in the place of a hidden answer. */
const HIDDEN = { value: "", words: "Hidden", isHidden: true };

/**
 * Answers in the order and words of the form; a question the form no longer has is shown by its code. Where sensitive
 * ones are hidden, nothing of them is given.
 */
export function answersInWords(
  ctx: RequestContext,
  formCode: string,
  answers: Answers,
  { hidesSensitive }: { hidesSensitive: boolean },
): GivenAnswer[] {
  const fields = findForm(ctx, formCode)?.fields ?? [];
  const inOrder = [...new Set([...fields.map(({ code }) => code), ...Object.keys(answers)])];
  return inOrder.flatMap((code) => {
    const value = answers[code];
    if (value === undefined) return [];
    const field = fields.find((one) => one.code === code);
    const question = { field: code, label: field?.label ?? code };
    // A question that no form has any more may have been a sensitive one.
    const isSensitive = field === undefined || field.sensitive !== undefined;
    if (hidesSensitive && isSensitive) return [{ ...question, ...HIDDEN }];
    return [{ ...question, value, words: wordsOf(ctx.pack, field, value), isHidden: false }];
  });
}

function wordsOf({ lists }: ProcedurePack, field: PackForm["fields"][number] | undefined, value: string): string {
  if (field?.type === "YES_NO") return value === YES ? "Yes" : "No";
  if (field?.type === "DATE" && isPlainDate(value)) return dayInWords(value);
  const chosen = (lists[field?.list ?? ""] ?? []).find(({ code }) => code === value);
  return chosen?.label ?? value;
}
