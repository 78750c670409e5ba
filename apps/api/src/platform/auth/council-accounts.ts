import { Role } from "@rome/procedure";
import * as oidc from "openid-client";

/** Where people have their accounts, and what its roles are called there. */
export interface CouncilAccounts {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Our role for each of the provider's; null takes no notice of the provider's roles. */
  roles: ReadonlyMap<string, Role> | null;
  /** Where people open the portal; the provider sends them back there. */
  publicUrl: string;
  /** A provider without TLS, on this machine: in tests and demonstrations only. */
  isPlain: boolean;
}

/** What is kept in the browser between leaving for the provider and coming back. */
export interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
  /** The page to go to afterwards. */
  to: string;
  /** They were asked to sign in anew although they were signed in. */
  isAnew: boolean;
}

/** Who came back. */
export interface Returned {
  issuer: string;
  subject: string;
  email: string;
  /** Our roles that the provider's roles stand for; null when its roles are not taken notice of. */
  granted: Role[] | null;
}

/** Reads `Rome.Lead=STRATEGIC_LEAD,Rome.Support=REGISTER_ADMIN`; throws a sentence that names what is wrong. */
export function readRoleMap(text: string | undefined): ReadonlyMap<string, Role> | null {
  if (!text) return null;
  const known: readonly string[] = Object.values(Role);
  return new Map(
    text.split(",").map((pair) => {
      const [theirs = "", ours = ""] = pair.split("=").map((part) => part.trim());
      if (theirs === "" || !known.includes(ours)) throw new Error(`OIDC_ROLES: "${pair}" names no role of ours.`);
      return [theirs, ours as Role];
    }),
  );
}

/** The council's provider, looked up when it is first needed, so that one that is down does not keep the register from starting. */
export function openProvider(accounts: CouncilAccounts) {
  let found: Promise<oidc.Configuration> | null = null;
  const redirectUri = `${accounts.publicUrl}/sign-in/callback`;

  function provider(): Promise<oidc.Configuration> {
    found ??= oidc
      .discovery(new URL(accounts.issuer), accounts.clientId, accounts.clientSecret, undefined, {
        execute: accounts.isPlain ? [oidc.allowInsecureRequests] : [],
      })
      .catch((fault: unknown) => {
        found = null;
        throw fault;
      });
    return found;
  }

  return {
    /** Where to send somebody who signs in, and what to remember until they come back. */
    async leave(to: string, isAnew: boolean): Promise<{ url: URL; leaving: Leaving }> {
      const verifier = oidc.randomPKCECodeVerifier();
      const leaving = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, to, isAnew };
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: "openid email profile",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: leaving.state,
        nonce: leaving.nonce,
        ...(isAnew && { prompt: "login", max_age: "0" }),
      });
      return { url, leaving };
    },
    /** Who came back with this answer; throws when it is not the answer to what was asked. */
    async arrive(query: string, { state, nonce, verifier, isAnew }: Leaving): Promise<Returned> {
      const answer = new URL(redirectUri + query);
      const tokens = await oidc.authorizationCodeGrant(await provider(), answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        ...(isAnew && { maxAge: 60 }),
      });
      const claims = tokens.claims();
      if (!claims) throw new Error("The provider sent no identity");
      const email = claims.email ?? claims.preferred_username;
      const isUnverified = claims.email_verified === false;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof email === "string" && !isUnverified ? email : "",
        granted: accounts.roles && granted(accounts.roles, claims.roles),
      };
    },
  };
}

function granted(roles: ReadonlyMap<string, Role>, claimed: unknown): Role[] {
  const names = Array.isArray(claimed) ? claimed.map(String) : [];
  return names.flatMap((name) => roles.get(name) ?? []);
}
