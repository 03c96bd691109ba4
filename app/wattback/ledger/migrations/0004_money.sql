-- Version 4. Money on real networks: tokens whose base units outgrow 64 bits, several candidates for one transaction, markets
-- that take a fee of what is retired, wallets that sign elsewhere.

CREATE TABLE offset_batch_4 (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),  -- also the idempotency key on chain
  network TEXT NOT NULL,
  realm TEXT NOT NULL,                            -- networks whose retirements match the same answers
  market TEXT NOT NULL,                           -- kind of market it is retired on
  state TEXT NOT NULL CHECK (state IN
    ('planned', 'quoted', 'offered', 'signed', 'broadcast', 'mined', 'final', 'failed', 'abandoned')),
  coverage TEXT NOT NULL CHECK (coverage IN ('low', 'central', 'high')),
  from_seq INTEGER NOT NULL,
  up_to_seq INTEGER NOT NULL CHECK (up_to_seq > from_seq),
  event_count INTEGER NOT NULL CHECK (event_count > 0),
  amount_mwh INTEGER NOT NULL CHECK (amount_mwh > 0),
  carried_mwh INTEGER NOT NULL CHECK (carried_mwh <= amount_mwh),  -- of it: earlier shortfalls; negative: retired before
  retired_mwh INTEGER CHECK (retired_mwh > 0),    -- as the chain told it, from 'mined' on
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  period_start_ms INTEGER NOT NULL,
  period_end_ms INTEGER NOT NULL,
  receipts_root BLOB NOT NULL CHECK (length(receipts_root) = 32),
  account TEXT NOT NULL,                          -- which signs; for a vault its operator
  beneficiary TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  quote TEXT,                                     -- JSON, from 'quoted' on
  price_base_units TEXT,                          -- decimal text: base units of 18 decimals outgrow 64 bits
  spend_micro INTEGER CHECK (spend_micro >= 0),   -- millionths of the payment token, rounded up; counts against the caps
  max_fee_wei TEXT,                               -- decimal text likewise
  nonce INTEGER,
  raw_transaction BLOB,                           -- from 'signed' on, stored before it is sent; the newest candidate
  tx_hash BLOB,
  retirement TEXT,                                -- JSON as the chain told it, from 'mined' on
  reason TEXT,                                    -- why it failed or was abandoned
  -- running_total as it stood at up_to_seq
  total_count INTEGER NOT NULL,
  total_low_nwh INTEGER NOT NULL,
  total_central_nwh INTEGER NOT NULL,
  total_high_nwh INTEGER NOT NULL
) STRICT;

-- The practice network's token has six decimals: its base units are millionths.
INSERT INTO offset_batch_4 (seq, id, network, realm, market, state, coverage, from_seq, up_to_seq, event_count, amount_mwh,
  carried_mwh, retired_mwh, energy_low_wh, energy_central_wh, energy_high_wh, co2e_low_g, co2e_central_g, co2e_high_g,
  period_start_ms, period_end_ms, receipts_root, account, beneficiary, created_at_ms, updated_at_ms, quote,
  price_base_units, spend_micro, max_fee_wei, nonce, raw_transaction, tx_hash, retirement, reason,
  total_count, total_low_nwh, total_central_nwh, total_high_nwh)
SELECT seq, id, network, network, 'desk', state, coverage, from_seq, up_to_seq, event_count, amount_mwh,
  0, iif(state IN ('mined', 'final'), amount_mwh, NULL), energy_low_wh, energy_central_wh, energy_high_wh,
  co2e_low_g, co2e_central_g, co2e_high_g,
  period_start_ms, period_end_ms, receipts_root, beneficiary, beneficiary, created_at_ms, updated_at_ms, quote,
  CAST(price_base_units AS TEXT), price_base_units, max_fee_wei, nonce, raw_transaction, tx_hash, retirement, reason,
  total_count, total_low_nwh, total_central_nwh, total_high_nwh
FROM offset_batch ORDER BY seq;
DROP TABLE offset_batch;
ALTER TABLE offset_batch_4 RENAME TO offset_batch;

CREATE UNIQUE INDEX offset_batch_one_open ON offset_batch (network)
  WHERE state IN ('planned', 'quoted', 'offered', 'signed', 'broadcast', 'mined');

-- Which answers a network's retirements match: all real networks the same ones, so that a change from one to another
-- matches nothing twice; the practice network and each test network their own. What is not listed is real.
CREATE TABLE network_realm (
  network TEXT PRIMARY KEY,
  realm TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO network_realm VALUES ('practice', 'practice');

-- Every transaction the wallet signed. A nonce is used once: what replaces a transaction is another candidate for it.
CREATE TABLE wallet_transaction (
  seq INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  account TEXT NOT NULL,
  nonce INTEGER NOT NULL CHECK (nonce >= 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('approve', 'buy', 'retire', 'badge', 'carbon', 'send')),
  batch_seq INTEGER REFERENCES offset_batch (seq),
  state TEXT NOT NULL CHECK (state IN ('signed', 'broadcast', 'mined', 'final', 'failed', 'dropped')),
  target TEXT NOT NULL,
  data BLOB NOT NULL,
  value_wei TEXT NOT NULL,
  gas_limit INTEGER NOT NULL,
  spend_micro INTEGER NOT NULL CHECK (spend_micro >= 0),   -- counts against the caps beside the batches' own
  summary TEXT NOT NULL,                          -- in words, for the person
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  mined_tx_hash BLOB,                             -- the candidate that went through
  mined_block_hash BLOB,
  gas_used INTEGER,
  effective_gas_price_wei TEXT,
  reason TEXT                                     -- why it failed or was dropped
) STRICT;
-- Of those under way: a practice chain that was started anew counts its nonces anew.
CREATE UNIQUE INDEX wallet_transaction_one_a_nonce ON wallet_transaction (network, account, nonce)
  WHERE state IN ('signed', 'broadcast', 'mined');
CREATE INDEX wallet_transaction_of_batch ON wallet_transaction (batch_seq);

CREATE TABLE transaction_candidate (
  tx_hash BLOB PRIMARY KEY CHECK (length(tx_hash) = 32),
  transaction_seq INTEGER NOT NULL REFERENCES wallet_transaction (seq),
  raw BLOB NOT NULL,
  is_cancellation INTEGER NOT NULL CHECK (is_cancellation IN (0, 1)),
  max_fee_per_gas_wei TEXT NOT NULL,
  max_priority_fee_per_gas_wei TEXT NOT NULL,
  signed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX transaction_candidate_of ON transaction_candidate (transaction_seq, signed_at_ms);

-- Of what was signed before, only what is under way still needs a row here.
INSERT INTO wallet_transaction (network, account, nonce, purpose, batch_seq, state, target, data, value_wei, gas_limit,
  spend_micro, summary, created_at_ms, updated_at_ms, mined_tx_hash)
SELECT network, account, nonce, 'retire', seq, state, '', x'', '0', 0, 0, 'retire ' || amount_mwh || ' mWh',
  updated_at_ms, updated_at_ms, iif(state = 'mined', tx_hash, NULL)
FROM offset_batch WHERE state IN ('signed', 'broadcast', 'mined');
INSERT INTO transaction_candidate
SELECT b.tx_hash, t.seq, b.raw_transaction, 0, '0', '0', b.updated_at_ms
FROM wallet_transaction AS t JOIN offset_batch AS b ON b.seq = t.batch_seq;

-- The code of every contract dealt with, as it was when it was first used or a change was accepted.
CREATE TABLE contract_pin (
  network TEXT NOT NULL,
  address TEXT NOT NULL,
  role TEXT NOT NULL,
  code_sha256 BLOB NOT NULL CHECK (length(code_sha256) = 32),
  implementation TEXT,                            -- behind an EIP-1967 proxy
  implementation_sha256 BLOB CHECK (length(implementation_sha256) = 32),
  pinned_at_ms INTEGER NOT NULL,
  PRIMARY KEY (network, address)
) STRICT, WITHOUT ROWID;

-- What was seen instead, until the person accepts it.
CREATE TABLE contract_change (
  network TEXT NOT NULL,
  address TEXT NOT NULL,
  code_sha256 BLOB NOT NULL CHECK (length(code_sha256) = 32),
  implementation TEXT,
  implementation_sha256 BLOB CHECK (length(implementation_sha256) = 32),
  seen_at_ms INTEGER NOT NULL,
  PRIMARY KEY (network, address)
) STRICT, WITHOUT ROWID;

-- Base fees as they were seen, to know a cheap hour from a dear one.
CREATE TABLE fee_sample (
  network TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  base_fee_wei TEXT NOT NULL,
  PRIMARY KEY (network, at_ms)
) STRICT, WITHOUT ROWID;

-- What a market last asked for, and what its network would have taken at most: for saying when the next retirement is
-- likely, and for not asking again within the hour.
CREATE TABLE offer_seen (
  network TEXT PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  amount_mwh INTEGER NOT NULL CHECK (amount_mwh > 0),
  worth_micro INTEGER NOT NULL CHECK (worth_micro >= 0),   -- millionths of the payment token
  fee_micro INTEGER CHECK (fee_micro >= 0)                 -- likewise; NULL: what the coin costs was not known
) STRICT, WITHOUT ROWID;

-- Retirements of this account that the chain has and no batch here stands for: a restored backup, or another Wattback with
-- the same wallet. Nothing is signed until the person decided about each.
CREATE TABLE foreign_retirement (
  network TEXT NOT NULL,
  realm TEXT NOT NULL,
  tx_hash BLOB NOT NULL CHECK (length(tx_hash) = 32),
  log_index INTEGER NOT NULL,
  batch_key BLOB,
  amount_mwh INTEGER NOT NULL,
  block_time_s INTEGER NOT NULL,
  found_at_ms INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('ours', 'ignored')),   -- NULL: not decided
  PRIMARY KEY (network, tx_hash, log_index)
) STRICT, WITHOUT ROWID;

-- Up to where an account's transactions were compared with what is known here. A nonce of -1: it had none.
CREATE TABLE nonce_seen (
  network TEXT NOT NULL,
  account TEXT NOT NULL,
  nonce INTEGER NOT NULL,
  block_number INTEGER NOT NULL,
  PRIMARY KEY (network, account)
) STRICT, WITHOUT ROWID;

-- Carbon credits retired beside electricity; never subtracted from it. Grams of CO2e.
CREATE TABLE carbon_retirement (
  seq INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  market TEXT NOT NULL,
  account TEXT NOT NULL,
  amount_g INTEGER NOT NULL CHECK (amount_g > 0),
  retired_g INTEGER,
  price_base_units TEXT NOT NULL,
  payment_token TEXT NOT NULL,
  message TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  transaction_seq INTEGER REFERENCES wallet_transaction (seq),
  retirement TEXT                                 -- JSON as the chain told it
) STRICT;

-- Caps are millionths of whatever token pays, not its base units.
UPDATE setting SET key = replace(key, '_base_units', '_micro') WHERE key LIKE 'caps.%';
