-- Version 5. Ten million answers: what repeats stands once, what follows from a basis is not stored, and sums are kept by the
-- person's own hours, days, weeks and months, so that no question takes longer because the history is longer.

-- A model as one site named it.
CREATE TABLE model_at_site (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  model_raw TEXT NOT NULL,
  UNIQUE (site, model_raw)
) STRICT;
INSERT INTO model_at_site (site, model_raw) SELECT site, model_raw FROM usage_event GROUP BY 1, 2 ORDER BY min(seq);

-- How an answer's counts came about, and what is uncertain about them; see version 3 for context_known and flags.
CREATE TABLE counting (
  id INTEGER PRIMARY KEY,
  count_method TEXT NOT NULL,
  source TEXT NOT NULL,
  context_known TEXT CHECK (context_known IN ('full', 'partial')),
  flags INTEGER NOT NULL CHECK (flags >= 0)
) STRICT;
CREATE UNIQUE INDEX counting_once ON counting (count_method, source, flags, ifnull(context_known, ''));
INSERT INTO counting (count_method, source, context_known, flags)
SELECT count_method, source, context_known, flags FROM usage_event GROUP BY 1, 2, 3, 4 ORDER BY min(seq);

CREATE TABLE model_class (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO model_class (name)
SELECT model_class FROM (SELECT event_seq, model_class FROM estimate UNION ALL SELECT event_seq, model_class FROM estimate_beside)
GROUP BY 1 ORDER BY min(event_seq);

-- Emissions are energy times what the basis says. Version 1 kept one basis for all grid factors of the person's own, and only
-- its estimates told them apart: each factor gets the basis it always had from version 2 on.
CREATE TABLE own_factor AS
SELECT m.event_seq, m.basis_id, round(1000 * m.co2e_central_g / m.energy_central_wh, 9) AS g_per_kwh
FROM (SELECT * FROM estimate UNION ALL SELECT * FROM estimate_beside) AS m JOIN estimate_basis AS b ON b.id = m.basis_id
WHERE m.energy_central_wh > 0
  AND abs(1000 * m.co2e_central_g - m.energy_central_wh * b.co2e_central_g_per_kwh) > 1e-9 * 1000 * m.co2e_central_g;
INSERT INTO estimate_basis
SELECT DISTINCT NULL, b.method, b.factors, b.factors_sha256, b.zone, b.grid, b.provider, b.model_step,
  o.g_per_kwh, o.g_per_kwh, o.g_per_kwh,
  b.embodied_low_g_per_kwh, b.embodied_central_g_per_kwh, b.embodied_high_g_per_kwh,
  b.water_on_site_low_ml_per_kwh, b.water_on_site_central_ml_per_kwh, b.water_on_site_high_ml_per_kwh,
  b.water_power_plant_low_ml_per_kwh, b.water_power_plant_central_ml_per_kwh, b.water_power_plant_high_ml_per_kwh,
  b.market_based_g_per_kwh
FROM own_factor AS o JOIN estimate_basis AS b ON b.id = o.basis_id WHERE true ON CONFLICT DO NOTHING;
CREATE TABLE own_basis AS
SELECT o.event_seq, o.basis_id, max(n.id) AS new_basis_id
FROM own_factor AS o JOIN estimate_basis AS b ON b.id = o.basis_id
JOIN estimate_basis AS n ON n.factors_sha256 = b.factors_sha256 AND n.zone = b.zone AND n.provider = b.provider
  AND n.model_step = b.model_step AND n.grid = b.grid AND n.method = b.method AND n.factors = b.factors
  AND n.co2e_low_g_per_kwh = o.g_per_kwh AND n.co2e_central_g_per_kwh = o.g_per_kwh AND n.co2e_high_g_per_kwh = o.g_per_kwh
GROUP BY 1, 2;
CREATE UNIQUE INDEX own_basis_of ON own_basis (event_seq, basis_id);
UPDATE batch_receipt SET basis_id = o.new_basis_id FROM own_basis AS o
WHERE o.event_seq = batch_receipt.event_seq AND o.basis_id = batch_receipt.basis_id;

-- The order of arrival is the running total's, so it needs no AUTOINCREMENT.
CREATE TABLE event_5 (
  seq INTEGER PRIMARY KEY,                        -- order of arrival; a batch covers a range of it
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  dedupe_key BLOB NOT NULL CHECK (length(dedupe_key) = 32),
  at_ms INTEGER NOT NULL,
  model_id INTEGER NOT NULL REFERENCES model_at_site (id),
  input_tokens INTEGER NOT NULL CHECK (input_tokens >= 0),
  cached_input_tokens INTEGER NOT NULL CHECK (cached_input_tokens BETWEEN 0 AND input_tokens),
  output_tokens INTEGER NOT NULL CHECK (output_tokens >= 0),
  reasoning_tokens INTEGER CHECK (reasoning_tokens >= 0),
  images_in INTEGER NOT NULL CHECK (images_in >= 0),
  images_out INTEGER NOT NULL CHECK (images_out >= 0),
  latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
  counting_id INTEGER NOT NULL REFERENCES counting (id),
  recorded_energy_wh REAL CHECK (recorded_energy_wh >= 0)
) STRICT;
INSERT INTO event_5
SELECT e.seq, e.id, e.dedupe_key, e.at_ms, p.id, e.input_tokens, e.cached_input_tokens, e.output_tokens, e.reasoning_tokens,
  e.images_in, e.images_out, e.latency_ms, k.id, e.recorded_energy_wh
FROM usage_event AS e
CROSS JOIN model_at_site AS p ON p.site = e.site AND p.model_raw = e.model_raw
CROSS JOIN counting AS k ON k.count_method = e.count_method AND k.source = e.source AND k.flags = e.flags
  AND ifnull(k.context_known, '') = ifnull(e.context_known, '')
ORDER BY e.seq;

-- Of an event exactly one estimate counts: its number is the event's.
CREATE TABLE event_estimate (
  event_seq INTEGER PRIMARY KEY REFERENCES usage_event (seq),
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  class_id INTEGER NOT NULL REFERENCES model_class (id),
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  CHECK (energy_low_wh BETWEEN 0 AND energy_central_wh AND energy_central_wh <= energy_high_wh)
) STRICT;
INSERT INTO event_estimate
SELECT m.event_seq, ifnull(o.new_basis_id, m.basis_id), c.id, m.energy_low_wh, m.energy_central_wh, m.energy_high_wh
FROM estimate AS m CROSS JOIN model_class AS c ON c.name = m.model_class
LEFT JOIN own_basis AS o ON o.event_seq = m.event_seq AND o.basis_id = m.basis_id ORDER BY m.event_seq;
DROP TABLE estimate;

CREATE TABLE estimate_beside_5 (
  event_seq INTEGER NOT NULL REFERENCES usage_event (seq),
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  class_id INTEGER NOT NULL REFERENCES model_class (id),
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  PRIMARY KEY (event_seq, basis_id),
  CHECK (energy_low_wh BETWEEN 0 AND energy_central_wh AND energy_central_wh <= energy_high_wh)
) STRICT, WITHOUT ROWID;
INSERT INTO estimate_beside_5
SELECT m.event_seq, ifnull(o.new_basis_id, m.basis_id), c.id, m.energy_low_wh, m.energy_central_wh, m.energy_high_wh
FROM estimate_beside AS m CROSS JOIN model_class AS c ON c.name = m.model_class
LEFT JOIN own_basis AS o ON o.event_seq = m.event_seq AND o.basis_id = m.basis_id;
DROP TABLE estimate_beside;
ALTER TABLE estimate_beside_5 RENAME TO estimate_beside;
DROP TABLE own_factor;
DROP TABLE own_basis;

-- What refers to the old table of events refers to the new one from here on.
ALTER TABLE usage_event RENAME TO event;
DROP TABLE event;
ALTER TABLE event_5 RENAME TO event;

-- Half a SHA-256 tells answers apart, and its index is as much smaller.
CREATE UNIQUE INDEX event_dedupe ON event (substr(dedupe_key, 17));
-- Fees and records: few among the answers, and counted apart from them.
CREATE INDEX event_recorded ON event (seq) WHERE recorded_energy_wh IS NOT NULL;
CREATE INDEX answer_at ON event (at_ms) WHERE recorded_energy_wh IS NULL;
CREATE INDEX answer_of_model ON event (model_id, at_ms) WHERE recorded_energy_wh IS NULL;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'usage events are immutable'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'usage events are immutable'); END;

-- Events and their estimates in full. The order of the joins is told: a small table must never lead through a large one.
CREATE VIEW usage_event AS
SELECT e.seq, e.id, e.dedupe_key, e.at_ms, p.site, p.model_raw, e.input_tokens, e.cached_input_tokens, e.output_tokens,
  e.reasoning_tokens, e.images_in, e.images_out, e.latency_ms, k.count_method, k.source, e.recorded_energy_wh,
  k.context_known, k.flags
FROM event AS e CROSS JOIN model_at_site AS p ON p.id = e.model_id CROSS JOIN counting AS k ON k.id = e.counting_id;

CREATE VIEW estimate AS
SELECT m.event_seq, m.basis_id, c.name AS model_class, m.energy_low_wh, m.energy_central_wh, m.energy_high_wh,
  m.energy_low_wh * b.co2e_low_g_per_kwh / 1000.0 AS co2e_low_g,
  m.energy_central_wh * b.co2e_central_g_per_kwh / 1000.0 AS co2e_central_g,
  m.energy_high_wh * b.co2e_high_g_per_kwh / 1000.0 AS co2e_high_g
FROM event_estimate AS m CROSS JOIN estimate_basis AS b ON b.id = m.basis_id
CROSS JOIN model_class AS c ON c.id = m.class_id;

-- Sums over the estimates that count, kept with every commit. By quarter hours, because every time zone's midnight falls on
-- one; by model, because that is asked for; by basis, because everything beyond energy follows from it.
DROP TABLE quarter_hour_rollup;
CREATE TABLE quarter_hour_rollup (
  quarter_hour INTEGER NOT NULL,                  -- UTC epoch quarter hours: at_ms / 900000
  model_id INTEGER NOT NULL REFERENCES model_at_site (id),
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  answers INTEGER NOT NULL,
  records INTEGER NOT NULL,                       -- electricity recorded elsewhere and fees: counted apart from answers
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  PRIMARY KEY (quarter_hour, model_id, basis_id)
) STRICT, WITHOUT ROWID;
INSERT INTO quarter_hour_rollup
SELECT e.at_ms / 900000, e.model_id, m.basis_id, sum(e.recorded_energy_wh IS NULL), sum(e.recorded_energy_wh IS NOT NULL),
  sum(e.input_tokens), sum(e.output_tokens), sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e CROSS JOIN event_estimate AS m ON m.event_seq = e.seq GROUP BY 1, 2, 3;

-- The part of it that final retirements cover. A batch that is final stays so: these sums only grow.
CREATE TABLE matched_rollup (
  realm TEXT NOT NULL,
  quarter_hour INTEGER NOT NULL,
  model_id INTEGER NOT NULL REFERENCES model_at_site (id),
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  energy_central_wh REAL NOT NULL,
  PRIMARY KEY (realm, quarter_hour, model_id, basis_id)
) STRICT, WITHOUT ROWID;
INSERT INTO matched_rollup
SELECT realm, quarter_hour, model_id, basis_id, sum(energy_central_wh) FROM (
  SELECT DISTINCT o.realm, e.seq, e.at_ms / 900000 AS quarter_hour, e.model_id, m.basis_id, m.energy_central_wh
  FROM offset_batch AS o CROSS JOIN event AS e ON e.seq > o.from_seq AND e.seq <= o.up_to_seq
  CROSS JOIN event_estimate AS m ON m.event_seq = e.seq
  WHERE o.state = 'final'
) GROUP BY 1, 2, 3, 4;

-- Sums by the person's own hours, days, weeks and months, made from the quarter hours by whoever asks; the host never comes here.
-- They hold what is before until_quarter_hour in this zone, and match by this realm.
CREATE TABLE local_sums (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  zone TEXT NOT NULL,                             -- what tells the person's time zone from others; empty: never made
  realm TEXT NOT NULL,
  until_quarter_hour INTEGER NOT NULL
) STRICT;
INSERT INTO local_sums VALUES (1, '', '', 0);

CREATE TABLE local_rollup (
  step INTEGER NOT NULL CHECK (step IN (1, 2, 3, 4)),  -- 1 hour, 2 day, 3 week, 4 month
  quarter_hour INTEGER NOT NULL,                  -- in which it begins
  model_id INTEGER NOT NULL REFERENCES model_at_site (id),
  provider TEXT NOT NULL,
  answers INTEGER NOT NULL,
  records INTEGER NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  co2e_low_g REAL NOT NULL,
  co2e_central_g REAL NOT NULL,
  co2e_high_g REAL NOT NULL,
  matched_wh REAL NOT NULL,                       -- of energy_central_wh
  PRIMARY KEY (step, quarter_hour, model_id, provider)
) STRICT, WITHOUT ROWID;

-- The energy of each local day by basis: what stands beside electricity is summed from here.
CREATE TABLE local_day_basis (
  quarter_hour INTEGER NOT NULL,                  -- in which the day begins
  basis_id INTEGER NOT NULL REFERENCES estimate_basis (id),
  energy_low_wh REAL NOT NULL,
  energy_central_wh REAL NOT NULL,
  energy_high_wh REAL NOT NULL,
  PRIMARY KEY (quarter_hour, basis_id)
) STRICT, WITHOUT ROWID;

-- Quarter hours whose sums changed since the local sums were made from them.
CREATE TABLE stale_quarter_hour (
  quarter_hour INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER quarter_hour_is_new AFTER INSERT ON quarter_hour_rollup
BEGIN INSERT INTO stale_quarter_hour VALUES (new.quarter_hour) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER quarter_hour_changed AFTER UPDATE ON quarter_hour_rollup
BEGIN INSERT INTO stale_quarter_hour VALUES (new.quarter_hour) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER quarter_hour_is_gone AFTER DELETE ON quarter_hour_rollup
BEGIN INSERT INTO stale_quarter_hour VALUES (old.quarter_hour) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER quarter_hour_is_matched AFTER INSERT ON matched_rollup
BEGIN INSERT INTO stale_quarter_hour VALUES (new.quarter_hour) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER quarter_hour_is_matched_more AFTER UPDATE ON matched_rollup
BEGIN INSERT INTO stale_quarter_hour VALUES (new.quarter_hour) ON CONFLICT DO NOTHING; END;
