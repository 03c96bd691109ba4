-- Version 1. Ids and hashes are blobs, times UTC epoch milliseconds, certificate amounts integer milliwatt-hours.

CREATE TABLE usage_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,          -- order of arrival; a batch covers a range of it
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  dedupe_key BLOB NOT NULL UNIQUE CHECK (length(dedupe_key) = 32),
  at_ms INTEGER NOT NULL,
  site TEXT NOT NULL,
  model_raw TEXT NOT NULL,
  input_tokens INTEGER NOT NULL CHECK (input_tokens >= 0),
  cached_input_tokens INTEGER NOT NULL CHECK (cached_input_tokens BETWEEN 0 AND input_tokens),
  output_tokens INTEGER NOT NULL CHECK (output_tokens >= 0),
  reasoning_tokens INTEGER CHECK (reasoning_tokens >= 0),
  images_in INTEGER NOT NULL CHECK (images_in >= 0),
  images_out INTEGER NOT NULL CHECK (images_out >= 0),
  latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
  count_method TEXT NOT NULL,
  source TEXT NOT NULL,
  recorded_energy_wh REAL CHECK (recorded_energy_wh >= 0)
) STRICT;

-- Fees and records: few among the answers, and counted apart from them.
CREATE INDEX usage_event_recorded ON usage_event (seq) WHERE recorded_energy_wh IS NOT NULL;

CREATE TRIGGER usage_event_is_never_changed BEFORE UPDATE ON usage_event
BEGIN SELECT RAISE(ABORT, 'usage events are immutable'); END;
CREATE TRIGGER usage_event_is_never_deleted BEFORE DELETE ON usage_event
BEGIN SELECT RAISE(ABORT, 'usage events are immutable'); END;

-- What an estimate was computed with.
CREATE TABLE estimate_basis (
  id INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  factors TEXT NOT NULL,
  factors_sha256 TEXT NOT NULL,
  zone TEXT NOT NULL,
  UNIQUE (method, factors, factors_sha256, zone)
) STRICT;

-- Derived from the event; a newer basis adds a row beside the older one.
CREATE TABLE estimate (
  event_seq INTEGER NOT NULL REFERENCES usage_event (seq),
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  model_class TEXT NOT NULL,
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  PRIMARY KEY (event_seq, basis_id),
  CHECK (energy_low_wh BETWEEN 0 AND energy_central_wh AND energy_central_wh <= energy_high_wh),
  CHECK (co2e_low_g BETWEEN 0 AND co2e_central_g AND co2e_central_g <= co2e_high_g)
) STRICT, WITHOUT ROWID;

-- Sums over the estimate each event had when it was committed, kept in the same transaction. By quarter hours, because every
-- time zone's midnight falls on one: a day in India or Nepal is summed as exactly as a day in London.
CREATE TABLE quarter_hour_rollup (
  quarter_hour INTEGER NOT NULL,                  -- UTC epoch quarter hours: at_ms / 900000
  site TEXT NOT NULL,
  model_class TEXT NOT NULL,
  answers INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  PRIMARY KEY (quarter_hour, site, model_class)
) STRICT, WITHOUT ROWID;

-- One row: sums over all events, so that what is due is a subtraction however long the history is. Nanowatt-hours, the unit
-- of receipts.
CREATE TABLE running_total (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  last_seq INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  energy_low_nwh INTEGER NOT NULL,
  energy_central_nwh INTEGER NOT NULL,
  energy_high_nwh INTEGER NOT NULL
) STRICT;
INSERT INTO running_total VALUES (1, 0, 0, 0, 0, 0);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL                             -- JSON
) STRICT, WITHOUT ROWID;

-- A batch covers the events with from_seq < seq <= up_to_seq. Batches of one network never overlap unless the earlier was
-- abandoned or failed.
CREATE TABLE offset_batch (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),  -- also the idempotency key on chain
  network TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'quoted', 'signed', 'broadcast', 'mined', 'final', 'failed', 'abandoned')),
  coverage TEXT NOT NULL CHECK (coverage IN ('high', 'central')),
  from_seq INTEGER NOT NULL,
  up_to_seq INTEGER NOT NULL CHECK (up_to_seq > from_seq),
  event_count INTEGER NOT NULL CHECK (event_count > 0),
  amount_mwh INTEGER NOT NULL CHECK (amount_mwh > 0),
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  period_start_ms INTEGER NOT NULL,
  period_end_ms INTEGER NOT NULL,
  receipts_root BLOB NOT NULL CHECK (length(receipts_root) = 32),
  beneficiary TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  quote TEXT,                                     -- JSON, from 'quoted' on
  price_base_units INTEGER,                       -- reserved against the caps from 'quoted' on
  max_fee_wei TEXT,                               -- decimal text: wei outgrows 64 bits
  nonce INTEGER,
  raw_transaction BLOB,                           -- from 'signed' on, stored before it is sent
  tx_hash BLOB,
  retirement TEXT,                                -- JSON as the chain told it, from 'mined' on
  reason TEXT,                                    -- why it failed or was abandoned
  -- running_total as it stood at up_to_seq
  total_count INTEGER NOT NULL,
  total_low_nwh INTEGER NOT NULL,
  total_central_nwh INTEGER NOT NULL,
  total_high_nwh INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX offset_batch_one_open ON offset_batch (network)
  WHERE state IN ('planned', 'quoted', 'signed', 'broadcast', 'mined');

-- Every step a batch took, append-only.
CREATE TABLE offset_transition (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_seq INTEGER NOT NULL REFERENCES offset_batch (seq),
  from_state TEXT,
  to_state TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  detail TEXT NOT NULL DEFAULT ''
) STRICT;

-- The receipts of a batch, frozen when it was planned: later factors never change what was covered.
CREATE TABLE batch_receipt (
  batch_seq INTEGER NOT NULL REFERENCES offset_batch (seq),
  event_seq INTEGER NOT NULL REFERENCES usage_event (seq),   -- leaves stand in this order
  energy_nwh INTEGER NOT NULL CHECK (energy_nwh >= 0),       -- covered for this event
  PRIMARY KEY (batch_seq, event_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  id TEXT PRIMARY KEY,
  batch_seq INTEGER NOT NULL UNIQUE REFERENCES offset_batch (seq),
  network TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  amount_mwh INTEGER NOT NULL,
  document BLOB NOT NULL                          -- the signed JSON, byte for byte as exported
) STRICT, WITHOUT ROWID;
