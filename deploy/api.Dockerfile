# The API, with the portal's page and the documents it may be asked. Stateless: every replica is the same, all state is in PostgreSQL.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json .npmrc ./
COPY packages ./packages
COPY apps/api ./apps/api
COPY apps/portal ./apps/portal
RUN npx -y pnpm@10.34.9 install --frozen-lockfile --filter @rome/api... --filter @rome/portal... && npx -y pnpm@10.34.9 --filter @rome/api... --filter @rome/portal run build

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /app ./
USER node
EXPOSE 4000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
