# Local statistics by R's spdep, for comparison. Arguments: a folder with values.txt (one number a line) and neighbours.txt (numbers from 1
# on, one line per area), and how many permutations. Writes statistics.csv there, and prints I and the seconds of the permutations.
arguments <- commandArgs(TRUE)
folder <- arguments[1]
permutations <- as.integer(arguments[2])
suppressMessages(library(spdep))

x <- scan(file.path(folder, "values.txt"), quiet = TRUE)
neighbours <- lapply(strsplit(readLines(file.path(folder, "neighbours.txt")), " "), as.integer)
class(neighbours) <- "nb"
attr(neighbours, "region.id") <- as.character(seq_along(neighbours))
weights <- nb2listw(neighbours, style = "W")
star <- nb2listw(include.self(neighbours), style = "W")

set.seed(1)
moran_seconds <- system.time(moran <- localmoran_perm(x, weights, nsim = permutations))[["elapsed"]]
gi_seconds <- system.time(gi <- localG_perm(x, weights, nsim = permutations))[["elapsed"]]
star_seconds <- system.time(localG_perm(x, star, nsim = permutations))[["elapsed"]]
exact <- localmoran(x, weights, conditional = TRUE)

write.csv(
  data.frame(
    moran[, "Ii"], exact[, "Z.Ii"], moran[, "Pr(folded) Sim"],
    as.numeric(localG(x, weights)), attr(gi, "internals")[, "Pr(folded) Sim"], as.numeric(localG(x, star))
  ),
  file.path(folder, "statistics.csv"), row.names = FALSE
)
cat(format(c(moran.test(x, weights)$estimate[[1]], moran_seconds, gi_seconds, star_seconds), digits = 17), "\n")
