-- Run once as the server's administrator: the owner of the tables, and the API's role, which owns nothing.
CREATE ROLE rome_owner LOGIN PASSWORD 'rome_owner';
CREATE ROLE rome_api LOGIN PASSWORD 'rome_api' NOBYPASSRLS;
CREATE DATABASE rome OWNER rome_owner;
