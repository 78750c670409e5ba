import { decideAgreeingToClient, decideIssuingToken, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Person, peopleById } from "../people/index.js";
import { addMachineClient, type MachineRefs } from "./add-machine-client.js";
import { agreeMachineClient } from "./agree-machine-client.js";
import { issueToken } from "./issue-token.js";
import { MachineClient, MachineToken } from "./machines.entities.js";
import { clientsById, readClientPage, tokensOfClients } from "./machines.reading.js";
import {
  AddMachineClientInput,
  AgreeMachineClientInput,
  IssueTokenInput,
  IssueTokenPayload,
  MachineClientConnection,
  MachineClientPayload,
  RevokeTokenInput,
} from "./machines.types.js";
import { revokeToken } from "./revoke-token.js";

@Resolver()
export class MachinesResolver {
  @Query(() => MachineClientConnection, { description: "The systems that may ask the register by themselves." })
  async machineClients(
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<MachineClientConnection> {
    return await readClientPage(ctx, { first, after });
  }

  @Mutation(() => MachineClientPayload, { description: "Add a system that is to ask the register by itself." })
  async addMachineClient(
    @Arg("input", () => AddMachineClientInput) input: AddMachineClientInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MachineClientPayload> {
    return await answerClient(ctx, await addMachineClient(ctx, input));
  }

  @Mutation(() => MachineClientPayload, {
    description: "Agree, as the strategic lead, that a system reads lines of the register.",
  })
  async agreeMachineClient(
    @Arg("input", () => AgreeMachineClientInput) input: AgreeMachineClientInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MachineClientPayload> {
    return await answerClient(ctx, await agreeMachineClient(ctx, input));
  }

  @Mutation(() => IssueTokenPayload, {
    description: "Issue a token to a system; it is shown in this answer and never again.",
  })
  async issueToken(
    @Arg("input", () => IssueTokenInput) input: IssueTokenInput,
    @Ctx() ctx: RequestContext,
  ): Promise<IssueTokenPayload> {
    const { written, token } = await issueToken(ctx, input);
    return { ...(await answerClient(ctx, written)), token };
  }

  @Mutation(() => MachineClientPayload, { description: "Revoke a token: the next request with it is refused." })
  async revokeToken(
    @Arg("input", () => RevokeTokenInput) input: RevokeTokenInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MachineClientPayload> {
    return await answerClient(ctx, await revokeToken(ctx, input));
  }
}

async function answerClient(ctx: RequestContext, written: Written<MachineRefs>): Promise<MachineClientPayload> {
  return await answer(ctx, written, {
    machineClient: async ({ clientId }) => (clientId ? await load(ctx, clientsById, clientId) : null),
  });
}

@Resolver(() => MachineClient)
export class MachineClientResolver {
  @FieldResolver(() => Person, { description: "Who answers for it." })
  async owner(@Root() client: MachineClient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, client.ownerId);
  }

  @FieldResolver(() => Person, { description: "Who added it." })
  async addedBy(@Root() client: MachineClient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, client.addedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "The strategic lead who agreed; null when nobody did." })
  async agreedBy(@Root() client: MachineClient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return client.agreedBy ? await load(ctx, peopleById, client.agreedBy) : null;
  }

  @FieldResolver(() => [MachineToken], { description: "Its tokens, newest first." })
  async tokens(@Root() client: MachineClient, @Ctx() ctx: RequestContext): Promise<MachineToken[]> {
    return await load(ctx, tokensOfClients, client.id);
  }

  @FieldResolver(() => Boolean, { description: "It waits for the strategic lead's agreement." })
  needsAgreement(@Root() client: MachineClient, @Ctx() ctx: RequestContext): boolean {
    return !decideIssuingToken({ scopes: client.scopes, isAgreed: client.agreedAt !== null }, ctx.today, ctx.today)
      .allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may agree to it now." })
  viewerCanAgree(@Root() client: MachineClient, @Ctx() ctx: RequestContext): boolean {
    const { roles, personId } = requireViewer(ctx);
    const facts = { ...client, isAgreed: client.agreedAt !== null };
    return may(roles, "agreeMachineClient") && decideAgreeingToClient(facts, personId).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may issue a token to it now." })
  viewerCanIssue(@Root() client: MachineClient, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "issueToken") && !this.needsAgreement(client, ctx);
  }
}

@Resolver(() => MachineToken)
export class MachineTokenResolver {
  @FieldResolver(() => Person, { description: "Who issued it." })
  async issuedBy(@Root() token: MachineToken, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, token.issuedBy);
  }

  @FieldResolver(() => Boolean, { description: "It works today: it has not ended and was not revoked." })
  isWorking(@Root() token: MachineToken, @Ctx() ctx: RequestContext): boolean {
    return token.revokedAt === null && token.expiresOn >= ctx.today;
  }

  @FieldResolver(() => Boolean, { description: "You may revoke it now." })
  viewerCanRevoke(@Root() token: MachineToken, @Ctx() ctx: RequestContext): boolean {
    return this.isWorking(token, ctx) && may(requireViewer(ctx).roles, "revokeToken");
  }
}
