# How independent.csv was made: the same model by other means. The restricted likelihood of an Ornstein-Uhlenbeck process
# from its whole matrix of covariances (numpy's Cholesky), its top and the ends of its interval by scipy's searches, the
# volatility from numpy's standard deviation. Nothing is shared with the Java but the definition of the model.
# Run: python3 independent.py > independent.csv   (numpy 2.4.6, scipy 1.17.1)
import csv, numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar, brentq
from scipy.stats import chi2
months = lambda d: int(d[:4]) * 12 + int(d[5:7])
rows_of = lambda file: list(csv.DictReader(open(file)))
cpi = {r['date']: float(r['value']) for r in rows_of('us_cpi_extract.csv')}
def read(name, first, last, skip, year):
    rows = [r for r in rows_of('pinksheet_extract.csv') + rows_of('drawn.csv') if r['series'] == name and first <= r['date'] <= last and r['date'] not in skip]
    base = np.mean([v for d, v in cpi.items() if d.startswith(year + '-')]) if year else 1
    rows = [r for r in rows if not year or r['date'] in cpi]
    return (np.array([months(r['date']) / 12 for r in rows]),
            np.log([float(r['value']) * base / (cpi[r['date']] if year else 1) for r in rows]))
def fit(t, x):
    n = len(x); one = np.ones(n)
    def parts(k):
        c, low = cho_factor(np.exp(-k * abs(t[:, None] - t[None, :])), lower=True)
        ri1 = cho_solve((c, low), one); s = one @ ri1; mu = (ri1 @ x) / s
        e = x - mu; q = e @ cho_solve((c, low), e)
        return mu, q / (n - 1), s, -0.5 * ((n - 1) * np.log(q) + 2 * np.log(np.diag(c)).sum() + np.log(s))
    best = minimize_scalar(lambda l: -parts(np.exp(l))[3], bounds=(np.log(1e-3), np.log(20)), method='bounded', options={'xatol': 1e-9})
    k = np.exp(best.x); top = -best.fun; mu, v, s, _ = parts(k)
    g = lambda l: 2 * (top - parts(np.exp(l))[3]) - chi2.ppf(.95, 1)
    lo = np.exp(brentq(g, np.log(1e-4), best.x)) if g(np.log(1e-4)) > 0 else 0.
    return k, lo, np.exp(brentq(g, best.x, np.log(30))), np.exp(mu), np.exp(mu) * np.sqrt(v / s), np.sqrt(2 * k * v)
print('series,from,to,without,real,speed,speed_low,speed_high,level,level_error,shocks,volatility')
for name, first, last, skip, year in [
        ('oil_brent', '1990-01', '2025-12', (), ''), ('oil_brent', '1990-01', '2014-12', (), ''),
        ('oil_brent', '1990-01', '2025-12', (), '2020'), ('aluminum', '1990-01', '2025-12', (), ''),
        ('aluminum', '1990-01', '2025-12', ('1998-03', '1998-04', '2009-11'), ''), ('gas_index', '1990-01', '2025-12', (), ''),
        ('copper', '1990-01', '2025-12', (), '2020'), ('iron_ore', '1990-01', '2025-12', (), '2020'),
        ('drawn', '2000-01', '2019-12', (), '')]:
    t, x = read(name, first, last, skip, year)
    d = np.diff(x)[np.round(np.diff(t) * 12) == 1]
    print(','.join([name, first, last, ' '.join(skip), year] + [f'{v:.8g}' for v in (*fit(t, x), np.std(d, ddof=1) * np.sqrt(12))]))
