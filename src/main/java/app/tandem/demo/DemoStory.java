package app.tandem.demo;

import java.time.Instant;
import java.util.List;

import app.tandem.deal.NewDeal;
import app.tandem.demo.DemoCast.Company;

/** One engagement: how it begins, and what happens to it up to today, in order. */
record DemoStory(Company starter, Instant begins, NewDeal start, List<DemoMove> moves) {
}
