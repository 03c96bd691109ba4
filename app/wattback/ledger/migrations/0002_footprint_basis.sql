-- Version 2. An estimate's basis says all that is beyond energy; one estimate of an event counts, others stand beside it.

-- Grids as a live service told them, so that whoever estimates an answer needs no network.
CREATE TABLE grid_reading (
  zone TEXT NOT NULL,
  source TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL CHECK (until_ms > from_ms),
  g_co2e_per_kwh REAL NOT NULL CHECK (g_co2e_per_kwh BETWEEN 0 AND 10000),
  is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
  basis TEXT NOT NULL,
  fetched_at_ms INTEGER NOT NULL,
  PRIMARY KEY (zone, source, from_ms)
) STRICT, WITHOUT ROWID;

-- Of an event exactly one estimate counts, the row in estimate: version 1 allowed several and never wrote a second. Those
-- that do not count stand here: what counted before newer factors, and what newer factors say of an event a retirement
-- covers.
CREATE TABLE estimate_beside (
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

INSERT INTO estimate_beside
SELECT m.* FROM estimate AS m
WHERE m.basis_id > (SELECT min(basis_id) FROM estimate WHERE event_seq = m.event_seq);
DELETE FROM estimate WHERE (event_seq, basis_id) IN (SELECT event_seq, basis_id FROM estimate_beside);

-- Everything beyond energy is energy times its figure here, bound by bound. NULL: not estimated, or not published.
CREATE TABLE estimate_basis_2 (
  id INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  factors TEXT NOT NULL,
  factors_sha256 TEXT NOT NULL,
  zone TEXT NOT NULL,
  grid TEXT NOT NULL,
  provider TEXT NOT NULL,
  model_step TEXT NOT NULL,
  co2e_low_g_per_kwh REAL NOT NULL,
  co2e_central_g_per_kwh REAL NOT NULL,
  co2e_high_g_per_kwh REAL NOT NULL,
  embodied_low_g_per_kwh REAL,
  embodied_central_g_per_kwh REAL,
  embodied_high_g_per_kwh REAL,
  water_on_site_low_ml_per_kwh REAL,
  water_on_site_central_ml_per_kwh REAL,
  water_on_site_high_ml_per_kwh REAL,
  water_power_plant_low_ml_per_kwh REAL,
  water_power_plant_central_ml_per_kwh REAL,
  water_power_plant_high_ml_per_kwh REAL,
  market_based_g_per_kwh REAL CHECK (market_based_g_per_kwh >= 0),
  CHECK (co2e_low_g_per_kwh BETWEEN 0 AND co2e_central_g_per_kwh AND co2e_central_g_per_kwh <= co2e_high_g_per_kwh),
  CHECK (embodied_low_g_per_kwh BETWEEN 0 AND embodied_central_g_per_kwh
    AND embodied_central_g_per_kwh <= embodied_high_g_per_kwh),
  CHECK (water_on_site_low_ml_per_kwh BETWEEN 0 AND water_on_site_central_ml_per_kwh
    AND water_on_site_central_ml_per_kwh <= water_on_site_high_ml_per_kwh),
  CHECK (water_power_plant_low_ml_per_kwh BETWEEN 0 AND water_power_plant_central_ml_per_kwh
    AND water_power_plant_central_ml_per_kwh <= water_power_plant_high_ml_per_kwh),
  CHECK ((embodied_low_g_per_kwh IS NULL) = (embodied_central_g_per_kwh IS NULL)
    AND (embodied_low_g_per_kwh IS NULL) = (embodied_high_g_per_kwh IS NULL)),
  CHECK ((water_on_site_low_ml_per_kwh IS NULL) = (water_on_site_central_ml_per_kwh IS NULL)
    AND (water_on_site_low_ml_per_kwh IS NULL) = (water_on_site_high_ml_per_kwh IS NULL)),
  CHECK ((water_power_plant_low_ml_per_kwh IS NULL) = (water_power_plant_central_ml_per_kwh IS NULL)
    AND (water_power_plant_low_ml_per_kwh IS NULL) = (water_power_plant_high_ml_per_kwh IS NULL))
) STRICT;

-- Version 1 kept the grid's figure only in its estimates. Rounding takes away what multiplying and dividing left behind; the
-- largest estimate of a basis has the least of it.
INSERT INTO estimate_basis_2 (id, method, factors, factors_sha256, zone, grid, provider, model_step,
  co2e_low_g_per_kwh, co2e_central_g_per_kwh, co2e_high_g_per_kwh)
SELECT b.id, b.method, b.factors, b.factors_sha256, b.zone, '', '', '',
  coalesce(m.g_per_kwh, 0.0), coalesce(m.g_per_kwh, 0.0), coalesce(m.g_per_kwh, 0.0)
FROM estimate_basis AS b LEFT JOIN (
  SELECT basis_id, round(1000 * co2e_central_g / energy_central_wh, 9) AS g_per_kwh, max(energy_central_wh)
  FROM (SELECT * FROM estimate UNION ALL SELECT * FROM estimate_beside)
  WHERE energy_central_wh > 0 GROUP BY basis_id
) AS m ON m.basis_id = b.id;
DROP TABLE estimate_basis;
ALTER TABLE estimate_basis_2 RENAME TO estimate_basis;

-- All columns together make a basis what it is. NULLs would never be equal to each other.
CREATE UNIQUE INDEX estimate_basis_once ON estimate_basis (
  factors_sha256, zone, provider, model_step, grid, method, factors,
  co2e_central_g_per_kwh, co2e_low_g_per_kwh, co2e_high_g_per_kwh,
  ifnull(embodied_low_g_per_kwh, -1), ifnull(embodied_central_g_per_kwh, -1), ifnull(embodied_high_g_per_kwh, -1),
  ifnull(water_on_site_low_ml_per_kwh, -1), ifnull(water_on_site_central_ml_per_kwh, -1),
  ifnull(water_on_site_high_ml_per_kwh, -1),
  ifnull(water_power_plant_low_ml_per_kwh, -1), ifnull(water_power_plant_central_ml_per_kwh, -1),
  ifnull(water_power_plant_high_ml_per_kwh, -1),
  ifnull(market_based_g_per_kwh, -1)
);

-- Sums over the estimates that count. By basis too: what is beyond energy is summed from here, however long the history is.
DROP TABLE quarter_hour_rollup;
CREATE TABLE quarter_hour_rollup (
  quarter_hour INTEGER NOT NULL,                  -- UTC epoch quarter hours: at_ms / 900000
  site TEXT NOT NULL,
  model_class TEXT NOT NULL,
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  answers INTEGER NOT NULL,
  records INTEGER NOT NULL,                       -- electricity recorded elsewhere and fees: counted apart from answers
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  PRIMARY KEY (quarter_hour, site, model_class, basis_id)
) STRICT, WITHOUT ROWID;
INSERT INTO quarter_hour_rollup
SELECT e.at_ms / 900000, e.site, m.model_class, m.basis_id,
  sum(e.recorded_energy_wh IS NULL), sum(e.recorded_energy_wh IS NOT NULL), sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh),
  sum(m.co2e_low_g), sum(m.co2e_central_g), sum(m.co2e_high_g)
FROM usage_event AS e JOIN estimate AS m ON m.event_seq = e.seq GROUP BY 1, 2, 3, 4;

-- A receipt remembers the estimate it was made from: should a batch that failed turn out to be retired after all, what it
-- covers counts as it was covered.
CREATE TABLE batch_receipt_2 (
  batch_seq INTEGER NOT NULL REFERENCES offset_batch (seq),
  event_seq INTEGER NOT NULL REFERENCES usage_event (seq),   -- leaves stand in this order
  energy_nwh INTEGER NOT NULL CHECK (energy_nwh >= 0),       -- covered for this event
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  PRIMARY KEY (batch_seq, event_seq)
) STRICT, WITHOUT ROWID;
INSERT INTO batch_receipt_2
SELECT r.batch_seq, r.event_seq, r.energy_nwh, m.basis_id
FROM batch_receipt AS r JOIN estimate AS m ON m.event_seq = r.event_seq;
DROP TABLE batch_receipt;
ALTER TABLE batch_receipt_2 RENAME TO batch_receipt;

-- What newer factors made of a month's answers; central estimates.
CREATE TABLE factor_change (
  month TEXT NOT NULL CHECK (length(month) = 7),  -- YYYY-MM in the person's time zone
  from_factors TEXT NOT NULL,
  to_factors TEXT NOT NULL,
  answers INTEGER NOT NULL CHECK (answers > 0),
  energy_before_wh REAL NOT NULL,
  energy_after_wh REAL NOT NULL,
  co2e_before_g REAL NOT NULL,
  co2e_after_g REAL NOT NULL,
  PRIMARY KEY (month, from_factors, to_factors)
) STRICT, WITHOUT ROWID;

-- Up to where every event's estimate was looked at for these tables.
CREATE TABLE recompute_progress (
  factors_sha256 TEXT PRIMARY KEY,
  up_to_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How recorded electricity came about, where the person said so.
CREATE TABLE record_detail (
  event_seq INTEGER PRIMARY KEY REFERENCES usage_event (seq),
  hours REAL CHECK (hours > 0),
  watts REAL CHECK (watts > 0),
  unit_count INTEGER CHECK (unit_count > 0),      -- what was made with it, for example 1000
  unit_name TEXT CHECK (length(unit_name) BETWEEN 1 AND 64),
  CHECK ((hours IS NULL) = (watts IS NULL)),
  CHECK ((unit_count IS NULL) = (unit_name IS NULL)),
  CHECK (hours IS NOT NULL OR unit_count IS NOT NULL)
) STRICT;
CREATE TRIGGER record_detail_is_never_changed BEFORE UPDATE ON record_detail
BEGIN SELECT RAISE(ABORT, 'records are immutable'); END;
CREATE TRIGGER record_detail_is_never_deleted BEFORE DELETE ON record_detail
BEGIN SELECT RAISE(ABORT, 'records are immutable'); END;
