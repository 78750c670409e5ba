import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { answerEnquiry } from "./answer-enquiry.js";
import { assignEnquiry } from "./assign-enquiry.js";
import { raiseConcern, settleConcern } from "./concerns.js";
import { EnquiryPayload } from "./enquiries.types.js";
import {
  AssignEnquiryInput,
  RaiseConcernInput,
  RecordAbsenceInput,
  RecordAuthorisedAbsenceInput,
  RecordContactSafetyInput,
  RecordEnquiryLocationInput,
  RecordProvisionFoundInput,
  RecordVulnerabilityInput,
  SettleConcernInput,
  TransferEnquiryInput,
} from "./enquiry-changes.types.js";
import { recordAbsence } from "./record-absence.js";
import { recordAuthorisedAbsence } from "./record-authorised-absence.js";
import { recordContactSafety } from "./record-contact-safety.js";
import { recordEnquiryLocation } from "./record-enquiry-location.js";
import { recordProvisionFound } from "./record-provision-found.js";
import { recordVulnerability } from "./record-vulnerability.js";
import { transferEnquiry } from "./transfer-enquiry.js";

/** What changes where a search stands, and who has it. */
@Resolver()
export class EnquiryChangesResolver {
  @Mutation(() => EnquiryPayload, { description: "Record the first and the last day of an absence." })
  async recordAbsence(
    @Arg("input", () => RecordAbsenceInput) input: RecordAbsenceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordAbsence(ctx, input));
  }

  @Mutation(() => EnquiryPayload, {
    description: "Record days on which the absence is explained and authorised, or take them back.",
  })
  async recordAuthorisedAbsence(
    @Arg("input", () => RecordAuthorisedAbsenceInput) input: RecordAuthorisedAbsenceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordAuthorisedAbsence(ctx, input));
  }

  @Mutation(() => EnquiryPayload, {
    description: "Record what makes the child vulnerable, and how they stand with child protection.",
  })
  async recordVulnerability(
    @Arg("input", () => RecordVulnerabilityInput) input: RecordVulnerabilityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordVulnerability(ctx, input));
  }

  @Mutation(() => EnquiryPayload, { description: "Record what to know before anyone rings or calls on the family." })
  async recordContactSafety(
    @Arg("input", () => RecordContactSafetyInput) input: RecordContactSafetyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordContactSafety(ctx, input));
  }

  @Mutation(() => EnquiryPayload, { description: "Raise a safeguarding concern: it beats every clock." })
  async raiseConcern(
    @Arg("input", () => RaiseConcernInput) input: RaiseConcernInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await raiseConcern(ctx, input));
  }

  @Mutation(() => EnquiryPayload, { description: "Settle a safeguarding concern, with the reason." })
  async settleConcern(
    @Arg("input", () => SettleConcernInput) input: SettleConcernInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await settleConcern(ctx, input));
  }

  @Mutation(() => EnquiryPayload, {
    description: "Record whether the search has located the child, and how it is known.",
  })
  async recordEnquiryLocation(
    @Arg("input", () => RecordEnquiryLocationInput) input: RecordEnquiryLocationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordEnquiryLocation(ctx, input));
  }

  @Mutation(() => EnquiryPayload, {
    description: "Record that the child is in education, or awaits it: follow-ups start.",
  })
  async recordProvisionFound(
    @Arg("input", () => RecordProvisionFoundInput) input: RecordProvisionFoundInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await recordProvisionFound(ctx, input));
  }

  @Mutation(() => EnquiryPayload, { description: "Give the enquiry to an officer, with a copy to somebody." })
  async assignEnquiry(
    @Arg("input", () => AssignEnquiryInput) input: AssignEnquiryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await assignEnquiry(ctx, input));
  }

  @Mutation(() => EnquiryPayload, { description: "Pass the enquiry on because every line of enquiry is exhausted." })
  async transferEnquiry(
    @Arg("input", () => TransferEnquiryInput) input: TransferEnquiryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EnquiryPayload> {
    return await answerEnquiry(ctx, await transferEnquiry(ctx, input));
  }
}
