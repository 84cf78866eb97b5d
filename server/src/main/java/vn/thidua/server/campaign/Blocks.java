package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Block;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitKind;
import vn.thidua.server.organisation.UnitKinds;

/** Which kind of the authority's units stands in which block of a plan, and who takes part because of that. */
@Service
@Transactional(readOnly = true)
public class Blocks {

    /** Words of a block's label after which it says where its units belong, no longer what they are. */
    private static final String WHERE = "-(thuoc|cua|tren|dong|o)-.*";

    private final ParticipantTable table;
    private final CampaignTable campaigns;
    private final Organisation organisation;
    private final UnitKinds kinds;
    private final Audit audit;

    Blocks(ParticipantTable table, CampaignTable campaigns, Organisation organisation, UnitKinds kinds, Audit audit) {
        this.table = table;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** The block of each kind that takes part. */
    Map<String, String> of(Campaign campaign) {
        return table.blocks(campaign.id());
    }

    /** What the names say: the block of each kind of the authority for which there is one; people confirm it. */
    Map<String, String> proposed(String authority, Plan plan) {
        Map<String, String> blocks = new LinkedHashMap<>();
        for (UnitKind kind : kinds.of(authority)) {
            block(kind, plan).ifPresent(block -> blocks.put(kind.code(), block));
        }
        return blocks;
    }

    /** How many units of an authority would take part in a plan on a day, as far as names say. */
    int fitting(String authority, Plan plan, LocalDate day) {
        Map<String, String> blocks = proposed(authority, plan);
        return (int) organisation.units(authority).stream()
                .filter(unit -> blocks.containsKey(unit.kind()) && unit.livesOn(day))
                .count();
    }

    private static Optional<String> block(UnitKind kind, Plan plan) {
        if (plan.blocks().containsKey(kind.code())) {
            return Optional.of(kind.code());
        }
        Set<String> words = words(PlainName.of(kind.name()));
        List<String> alike = plan.blocks().values().stream()
                .filter(block -> words(what(block)).containsAll(words))
                .map(Block::id)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String what(Block block) {
        return PlainName.of(block.label()).replaceFirst(WHERE, "");
    }

    private static Set<String> words(String plain) {
        return new HashSet<>(Arrays.asList(plain.split("-")));
    }

    /** At first those whose kind is named like a block of the plan. */
    void proposeFirst(Actor actor, Campaign campaign, Plan plan) {
        table.putBlocks(campaign.id(), proposed(actor.authority(), plan));
        propose(campaign);
    }

    /**
     * Says which kind of units takes part in which block; whoever was put in or left out by hand stays so.
     *
     * @param blocks the block of each kind; kinds that take no part are not in it
     * @param version the version of the campaign that was on the screen
     */
    @Transactional
    public void map(Actor actor, Campaign campaign, Plan plan, Map<String, String> blocks, int version) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        if (campaign.state() != CampaignState.DRAFT) {
            throw Refusal.bad("blocks-fixed");
        }
        if (campaign.version() != version) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        Map<String, String> names = kinds.names(campaign.authority());
        blocks.forEach((kind, block) -> {
            if (!names.containsKey(kind) || !plan.blocks().containsKey(block)) {
                throw Refusal.bad("request");
            }
        });
        table.putBlocks(campaign.id(), blocks);
        propose(campaign);
        campaigns.touch(campaign.id());
        Map<String, String> said = new TreeMap<>();
        blocks.forEach((kind, block) -> said.put(names.getOrDefault(kind, ""), plan.blockLabel(block)));
        audit.record(
                actor.act(),
                "campaign.blocks",
                campaign.subject(),
                said.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private void propose(Campaign campaign) {
        table.removeProposed(campaign.id());
        Set<String> byHand = new HashSet<>();
        table.all(campaign.id(), SubjectKind.UNIT, true).forEach(one -> byHand.add(one.code()));
        on(campaign, organisation.units(campaign.authority()), campaign.from()).stream()
                .filter(one -> one.kind() == SubjectKind.PERSON || !byHand.contains(one.code()))
                .forEach(one -> table.put(campaign.id(), one));
    }

    /**
     * Who would take part by the organisation of a day: units of the kinds that have a block, and the people in them.
     *
     * @param units all of the authority
     */
    List<Participant> on(Campaign campaign, List<Unit> units, LocalDate day) {
        return on(campaign.authority(), table.blocks(campaign.id()), units, day);
    }

    /** Who would take part in a plan that is no campaign yet, by the organisation of its first day, as far as names say. */
    public List<Participant> wouldTakePart(Actor actor, Plan plan) {
        actor.require(Action.CREATE_CAMPAIGN, actor.authority(), 0);
        String authority = actor.authority();
        return on(
                authority,
                proposed(authority, plan),
                organisation.units(authority),
                plan.calendar().from());
    }

    private List<Participant> on(String authority, Map<String, String> blocks, List<Unit> units, LocalDate day) {
        List<Participant> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Unit unit : units) {
            if (blocks.containsKey(unit.kind()) && unit.livesOn(day)) {
                taken.add(unit.code());
                all.add(new Participant(
                        SubjectKind.UNIT,
                        unit.code(),
                        unit.name(),
                        Optional.ofNullable(blocks.get(unit.kind())),
                        unit.parent(),
                        Optional.empty(),
                        false));
            }
        }
        for (Person person : organisation.people(authority, day)) {
            if (taken.contains(person.unit())) {
                all.add(new Participant(
                        SubjectKind.PERSON,
                        person.code(),
                        person.name(),
                        Optional.empty(),
                        Optional.of(person.unit()),
                        Optional.empty(),
                        false));
            }
        }
        return List.copyOf(all);
    }
}
