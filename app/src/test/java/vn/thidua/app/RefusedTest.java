package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;

/** Whom those who give an award refuse: they do not get it, nobody moves up into their place, and the awards below are open to them. */
class RefusedTest {

    @Test
    void whoeverIsRefusedIsFreeForTheAwardsBelow() throws IOException {
        int free = 0;
        for (Path file : Shipped.cases()) {
            String plan = String.valueOf(file.getParent().getFileName());
            World world = new CaseReader(Shipped.plan(plan), false)
                    .read(file.toString(), Files.readAllBytes(file))
                    .world()
                    .orElseThrow();
            Outcome known = new Outcome(world);
            for (Award award : world.plan().awards().values()) {
                for (SubjectKind kind : award.to()) {
                    for (int row = 0; row < known.subjects(kind).size(); row++) {
                        if (known.selected(award, kind, row) == Truth.YES) {
                            free += refused(known, award, kind, row);
                        }
                    }
                }
            }
        }
        assertThat(free).as("somebody takes a lower award instead").isPositive();
    }

    /** How many awards somebody takes instead of one that is refused. */
    private static int refused(Outcome known, Award award, SubjectKind kind, int row) {
        World world = known.world();
        String id = known.subjects(kind).id(row);
        Outcome then = new Outcome(world.refusing(Set.of(new World.Proposal(award.id(), kind, id))));
        assertThat(then.selected(award, kind, row)).isEqualTo(Truth.NO);
        for (SubjectKind of : award.to()) {
            for (int other = 0; other < known.subjects(of).size(); other++) {
                if (of != kind || other != row) {
                    assertThat(then.selected(award, of, other))
                            .as("the place of %s in %s is nobody else's", id, award.id())
                            .isEqualTo(known.selected(award, of, other));
                }
            }
        }
        int free = 0;
        for (Award below : world.plan().awards().values()) {
            boolean takes = below.to().contains(kind)
                    && known.selected(below, kind, row) != Truth.YES
                    && then.selected(below, kind, row) == Truth.YES;
            free += takes ? 1 : 0;
        }
        return free;
    }
}
