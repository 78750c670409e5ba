import { CmeReferralState, may } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { Person, peopleById, Service, servicesById } from "../people/index.js";
import { entriesById, RegisterEntry } from "../register/index.js";
import { CmeReferralChild, CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { GivenAnswer } from "./form.types.js";
import { answersInWords } from "./forms.js";
import { cmeReferralsById, seesAllReferrals } from "./front-door.reading.js";
import { hiddenFrom } from "./hidden-answers.js";

@Resolver(() => CmeReferralChild)
export class CmeReferralChildResolver {
  @FieldResolver(() => CmeReferralState, {
    nullable: true,
    description: "What came of this child, for those who screen; null while it waits.",
  })
  outcome(@Root() child: CmeReferralChild, @Ctx() ctx: RequestContext): CmeReferralState | null {
    return seesAllReferrals(requireViewer(ctx)) ? child.outcome : null;
  }

  @FieldResolver(() => [GivenAnswer], { description: "What was answered for this child, question by question." })
  async answers(@Root() child: CmeReferralChild, @Ctx() ctx: RequestContext): Promise<GivenAnswer[]> {
    const referral = await load(ctx, cmeReferralsById, child.referralId);
    return referral ? answersInWords(ctx, referral.formCode, child.answers, hiddenFrom(ctx, referral)) : [];
  }

  @FieldResolver(() => Enquiry, {
    nullable: true,
    description: "The search for the child, with its chronology; null when it is not for you.",
  })
  async enquiry(@Root() child: CmeReferralChild, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    const mayRead = may(requireViewer(ctx).roles, "enquiry");
    return child.enquiryId && mayRead ? await load(ctx, enquiriesById, child.enquiryId) : null;
  }

  @FieldResolver(() => RegisterEntry, {
    nullable: true,
    description:
      "The child's entry on the register, for those who screen and the service it was passed to; null otherwise.",
  })
  async entry(@Root() child: CmeReferralChild, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    const viewer = requireViewer(ctx);
    const isTheirs =
      seesAllReferrals(requireViewer(ctx)) ||
      (viewer.serviceId !== null && child.passedToServiceId === viewer.serviceId);
    const maySee = isTheirs && may(viewer.roles, "registerEntry");
    return child.entryId && maySee ? await load(ctx, entriesById, child.entryId) : null;
  }

  @FieldResolver(() => Service, { nullable: true, description: "The service it was passed to; null for the sender." })
  async passedTo(@Root() child: CmeReferralChild, @Ctx() ctx: RequestContext): Promise<Service | null> {
    const id = child.passedToServiceId;
    const maySee = seesAllReferrals(requireViewer(ctx)) || (id !== null && id === requireViewer(ctx).serviceId);
    return id && maySee ? await load(ctx, servicesById, id) : null;
  }
}

@Resolver(() => CmeReferralUpdate)
export class CmeReferralUpdateResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who added it; null for the sender when the authority did.",
  })
  async addedBy(@Root() update: CmeReferralUpdate, @Ctx() ctx: RequestContext): Promise<Person | null> {
    const maySee = update.isFromReferrer || seesAllReferrals(requireViewer(ctx));
    return maySee ? await load(ctx, peopleById, update.addedBy) : null;
  }

  @FieldResolver(() => [GivenAnswer], {
    description: "Answers that came with it; of a second sending, those it replaced.",
  })
  async answers(@Root() update: CmeReferralUpdate, @Ctx() ctx: RequestContext): Promise<GivenAnswer[]> {
    const referral = await load(ctx, cmeReferralsById, update.referralId);
    return referral ? answersInWords(ctx, referral.formCode, update.answers, hiddenFrom(ctx, referral)) : [];
  }
}
