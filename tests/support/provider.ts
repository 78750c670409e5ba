import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

const HOUR_IN_SECONDS = 3600;

/** Somebody with an account at the council. */
export interface Account {
  email: string;
  roles?: string[];
  isUnverified?: boolean;
}

/** A real OpenID provider of a council that does not exist: any login name, which is the key of an account. */
export interface TestProvider {
  issuer: string;
  accounts: Record<string, Account>;
  stop(): Promise<void>;
}

/** Starts a provider that knows the register at an address. */
export async function startProvider(registerUrl: string, accounts: Record<string, Account>): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "register",
        client_secret: "a secret of the tests alone",
        redirect_uris: [`${registerUrl}/sign-in/callback`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: HOUR_IN_SECONDS,
      Grant: HOUR_IN_SECONDS,
      IdToken: HOUR_IN_SECONDS,
      Interaction: HOUR_IN_SECONDS,
      Session: HOUR_IN_SECONDS,
    },
    claims: { openid: ["sub", "roles"], email: ["email", "email_verified"], profile: [] },
    cookies: { keys: ["a key of the tests alone"] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => {
        const account = accounts[id];
        return { sub: id, email: account?.email, email_verified: !account?.isUnverified, roles: account?.roles ?? [] };
      },
    }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    accounts,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
