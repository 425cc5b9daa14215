# ruleid: paths-filter-included, paths-filter-not-included, paths-filter-excluded, paths-filter-excluded-glob, paths-filter-excluded-other, paths-filter-include-exclude, paths-filter-double-star
a()
