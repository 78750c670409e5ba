import {
  CME_REFERRAL_MOVES,
  CmeReferralState,
  daysBetween,
  mayMove,
  maySendForm,
  REFERRAL_REVEAL_REASONS,
  todayInLondon,
} from "@rome/procedure";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById, Service, schoolsById, servicesById } from "../people/index.js";
import { Code } from "../procedure/index.js";
import { RevealReason, shownReasons } from "../sensitive/index.js";
import { isSender } from "./append-referral-update.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralChild, CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { GivenAnswer, ReferralForm } from "./form.types.js";
import { answersInWords, codeThatMeans, findForm, serviceCodeOf, shownForm } from "./forms.js";
import { childrenOfReferrals, seesAllReferrals, updatesOfReferrals } from "./front-door.reading.js";
import { ChildScreening } from "./front-door.types.js";
import { hiddenFrom } from "./hidden-answers.js";
import { readScreening } from "./screening.reading.js";

@Resolver(() => CmeReferral)
export class CmeReferralResolver {
  @FieldResolver(() => ReferralForm, {
    nullable: true,
    description: "The form it came on; null when no procedure has it any more.",
  })
  form(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): ReferralForm | null {
    const form = findForm(ctx, referral.formCode);
    return form ? shownForm(ctx.pack, form) : null;
  }

  @FieldResolver(() => [GivenAnswer], {
    description: "What was answered once for all children, in the order of the form.",
  })
  answers(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): GivenAnswer[] {
    return answersInWords(ctx, referral.formCode, referral.answers, hiddenFrom(ctx, referral));
  }

  @FieldResolver(() => [CmeReferralChild], { description: "Its children, in the order of the form." })
  async children(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<CmeReferralChild[]> {
    return await load(ctx, childrenOfReferrals, referral.id);
  }

  @FieldResolver(() => [CmeReferralUpdate], { description: "What was added since, oldest first." })
  async updates(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<CmeReferralUpdate[]> {
    return await load(ctx, updatesOfReferrals, referral.id);
  }

  @FieldResolver(() => Code, {
    nullable: true,
    description: "Why the child is referred, from the procedure's list; null when the form does not ask.",
  })
  reason(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Code | null {
    return codeThatMeans(ctx, referral.formCode, "reasonCode", referral.reasonCode);
  }

  @FieldResolver(() => Code, {
    nullable: true,
    description: "Where it came from, from the procedure's list; null when the form does not ask.",
  })
  source(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Code | null {
    return codeThatMeans(ctx, referral.formCode, "sourceCode", referral.sourceCode);
  }

  @FieldResolver(() => String, {
    description: "Who sent it: a school, a service, somebody outside, or the public page.",
  })
  async sentBy(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<string> {
    if (referral.isAnonymous) return "Somebody who gave no name, on the public page";
    const person = referral.referredBy ? await load(ctx, peopleById, referral.referredBy) : null;
    const school = referral.schoolId ? await load(ctx, schoolsById, referral.schoolId) : null;
    const service = referral.serviceId ? await load(ctx, servicesById, referral.serviceId) : null;
    if (referral.outsideName) {
      const writtenBy = person ? `written down by ${person.name}` : "on the public page";
      return `${referral.outsideName}, ${writtenBy}`;
    }
    return [person?.name ?? "Somebody on the public page", school?.name ?? service?.name].filter(Boolean).join(", ");
  }

  @FieldResolver(() => Boolean, {
    description: "It says how the sender outside can be reached, which you may ask to be shown.",
  })
  hasHiddenContact(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): boolean {
    return seesAllReferrals(requireViewer(ctx)) && referral.outsideContact !== null;
  }

  @FieldResolver(() => [RevealReason], { description: "The usual reasons for being shown what is hidden in it." })
  revealReasons(): RevealReason[] {
    return shownReasons(REFERRAL_REVEAL_REASONS);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days it has waited for an answer; null once it is answered.",
  })
  daysWaiting(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): number | null {
    if (referral.state !== CmeReferralState.SUBMITTED) return null;
    return daysBetween(todayInLondon(referral.submittedAt.getTime()), ctx.today);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why nothing more was done, for those who screen." })
  outcomeNote(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): string | null {
    return seesAllReferrals(requireViewer(ctx)) ? referral.outcomeNote : null;
  }

  @FieldResolver(() => Service, { nullable: true, description: "The service it was routed to; null for the sender." })
  async routedTo(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<Service | null> {
    const id = referral.routedServiceId;
    const maySee = seesAllReferrals(requireViewer(ctx)) || (id !== null && id === requireViewer(ctx).serviceId);
    return id && maySee ? await load(ctx, servicesById, id) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the procedure asks of that service; null for the sender.",
  })
  routingSays(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): string | null {
    const isReceiver = referral.routedServiceId !== null && referral.routedServiceId === requireViewer(ctx).serviceId;
    return seesAllReferrals(requireViewer(ctx)) || isReceiver ? referral.routingSays : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who screened it; null for the sender and while it waits.",
  })
  async screenedBy(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return seesAllReferrals(requireViewer(ctx)) && referral.screenedBy
      ? await load(ctx, peopleById, referral.screenedBy)
      : null;
  }

  @FieldResolver(() => [ChildScreening], {
    description:
      "What the look-up finds and the procedure asks for, child by child, for those who screen, while it waits.",
  })
  async screening(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<ChildScreening[]> {
    return await readScreening(ctx, referral);
  }

  @FieldResolver(() => Boolean, { description: "You may answer it now." })
  viewerCanScreen(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): boolean {
    return seesAllReferrals(requireViewer(ctx)) && referral.state === CmeReferralState.SUBMITTED;
  }

  @FieldResolver(() => Boolean, { description: "You may close it without further action." })
  viewerCanClose(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): boolean {
    return (
      seesAllReferrals(requireViewer(ctx)) &&
      mayMove<CmeReferralState>(CME_REFERRAL_MOVES, referral.state, CmeReferralState.NO_FURTHER_ACTION)
    );
  }

  @FieldResolver(() => Boolean, { description: "It was returned to you, and you may send it again." })
  async viewerCanSendAgain(@Root() referral: CmeReferral, @Ctx() ctx: RequestContext): Promise<boolean> {
    const form = ctx.pack.forms.find(({ code }) => code === referral.formCode);
    const viewer = requireViewer(ctx);
    if (!form || referral.state !== CmeReferralState.RETURNED || !isSender({ viewer }, referral)) return false;
    return maySendForm(form, viewer.roles, await serviceCodeOf(ctx));
  }
}
