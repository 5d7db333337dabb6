# The explorer: what a project's judgements say.
explorer-link = Explore what the judgements say
explorer-nav = Explorer
explorer-items = Items
explorer-groups = Groups
explorer-models = Models
explorer-viewpoints = Viewpoints
explorer-all = All
explorer-under-way = The judgements are being analysed. This page comes by itself when that is done.
explorer-stale = New judgements came in, or consents changed. Newer figures are being made; until then these are the last ones.
explorer-no-groups = No attributes are asked for, so there are no groups to compare.
explorer-few = Too few people have judged for viewpoints to be told of.
explorer-csv = Download as CSV
explorer-json = Download as JSON
explorer-several = Whoever gave several answers to a question stands in none of its groups here: groups are compared with one another, and nobody stands on two sides. A release counts them in each group that they named.
