import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { answer } from "../../platform/graphql/payload.js";
import { readViewer, Viewer } from "../people/index.js";
import { changeSettings } from "./change-settings.js";
import { PersonSettings } from "./person-settings.entity.js";
import {
  ChangeSettingsInput,
  ChangeSettingsPayload,
  Settings,
  SignOutEverywhereInput,
  SignOutEverywherePayload,
} from "./settings.types.js";
import { signOutEverywhere } from "./sign-out-everywhere.js";

@Resolver(() => Viewer)
export class SettingsResolver {
  @FieldResolver(() => Settings, { description: "What you have set for yourself." })
  async settings(@Ctx() ctx: RequestContext): Promise<Settings> {
    const { personId } = requireViewer(ctx);
    const set = await reading(ctx, (tx) => tx.find(PersonSettings, { personId }));
    return { hasShortcuts: set?.hasShortcuts ?? false, hidesNames: set?.hidesNames ?? false };
  }

  @Mutation(() => ChangeSettingsPayload, {
    description: "Switch on or off, for yourself, single keys in a meeting and the hiding of names.",
  })
  async changeSettings(
    @Arg("input", () => ChangeSettingsInput) input: ChangeSettingsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ChangeSettingsPayload> {
    return await answer(ctx, await changeSettings(ctx, input), { viewer: async () => await readViewer(ctx) });
  }

  @Mutation(() => SignOutEverywherePayload, {
    description: "Sign yourself out on every device, this one too, for instance when a phone is lost.",
  })
  async signOutEverywhere(
    @Arg("input", () => SignOutEverywhereInput) input: SignOutEverywhereInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SignOutEverywherePayload> {
    return await answer(ctx, await signOutEverywhere(ctx, input), { viewer: async () => await readViewer(ctx) });
  }
}
