package vn.thidua.bench;

import java.util.List;
import java.util.Optional;
import vn.thidua.server.Office;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.PublicItem;
import vn.thidua.server.publication.PublicationCandidate;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.workflow.TakenStep;

/** Makes the campaign of {@link OfficeFill} public and prints the addresses of its pages, one a line. */
final class PublicFill {

    private PublicFill() {}

    /** Argument: the data folder. */
    public static void main(String[] args) {
        try (Office office = OfficeFill.open(args[0])) {
            if (office.part(Accounts.class).none()) {
                OfficeFill.fill(office, "vinh-long-2024");
            }
            Actor actor = office.part(Accounts.class).actor("office").orElseThrow();
            Campaign campaign = office.part(Campaigns.class).seenBy(actor).stream()
                    .findFirst()
                    .orElseThrow();
            Publications publications = office.part(Publications.class);
            PublicItem plan = publications.of(actor, campaign).stream()
                    .filter(item -> item.kind() == ItemKind.PLAN)
                    .findFirst()
                    .orElseGet(() -> publish(publications, actor, campaign));
            String site = "/cong-khai/" + office.part(Sites.class).own(actor).slug();
            List.of("", "/" + plan.slug(), "/" + plan.slug() + "/ke-hoach", "/" + plan.slug() + "/lich.ics")
                    .forEach(path -> System.out.println("public " + site + path));
        }
    }

    private static PublicItem publish(Publications publications, Actor actor, Campaign campaign) {
        PublicationCandidate found = publications.candidates(actor, campaign).stream()
                .filter(one -> one.kind() == ItemKind.PLAN)
                .findFirst()
                .orElseThrow();
        long id = publications.prepare(actor, campaign, ItemKind.PLAN, found.subject());
        PublicItem item = publications.one(actor, id);
        publications.step(actor, id, new TakenStep<>(ItemStep.PUBLISH, "", item.version()), Optional.empty());
        return publications.one(actor, id);
    }
}
