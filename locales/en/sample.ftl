# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = If the people resembled the population
sample-weights-finding = With weights, these { $people } people are worth as much as { $effective } who need none. The largest weight is { $largest } times the mean.
sample-weights-how = Weights correct for what people declared, and for nothing else. The other figures of this report are without them.
sample-weights-run-away = Careful: few people speak for many here. The weights leave only { $share } of the people's information.
sample-weights-missed = Careful: the population's shares could not all be met. The largest miss is { $share }.
sample-weights-nobody = Careful: nobody here, or nobody in the population, is { $value } ({ $attribute }).
sample-here = Here
sample-population = Population
sample-weighted = Weighted (95% interval)
sample-unweighted = Unweighted
sample-place-title = Without what the place on the screen did
sample-place-finding = From { $orders } orders. How much being shown at each place raises a log-worth, the first place first: { $places }.
sample-place = Corrected log-worth
sample-texts = Parallel texts
