package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;

/**
 * Units are renamed and people move while a campaign runs. Who takes part does not change by itself: the office sees what
 * differs from the organisation and takes it over with a reason.
 */
@Service
@Transactional(readOnly = true)
public class ParticipantChanges {

    private final ParticipantTable table;
    private final Blocks blocks;
    private final Organisation organisation;
    private final CampaignTable campaigns;
    private final Audit audit;
    private final Today today;

    ParticipantChanges(
            ParticipantTable table,
            Blocks blocks,
            Organisation organisation,
            CampaignTable campaigns,
            Audit audit,
            Today today) {
        this.table = table;
        this.blocks = blocks;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** What differs today; after the campaign's last day, what differed on that day. */
    @Unasked("whoever holds a campaign was asked for it")
    public List<ParticipantChange> of(Campaign campaign) {
        LocalDate day = today.day().isAfter(campaign.to()) ? campaign.to() : today.day();
        List<Unit> all = organisation.units(campaign.authority());
        Map<String, String> units = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Unit unit : all) {
            units.put(unit.code(), unit.name());
            known.add(key(SubjectKind.UNIT, unit.code()));
        }
        organisation.knownPeople(campaign.authority()).forEach(code -> known.add(key(SubjectKind.PERSON, code)));
        Map<String, Participant> now = new LinkedHashMap<>();
        blocks.on(campaign, all, day).forEach(one -> now.put(key(one.kind(), one.code()), one));
        List<ParticipantChange> changes = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (Participant one : table.all(campaign.id(), kind, true)) {
                Optional<Participant> fresh = Optional.ofNullable(now.remove(key(kind, one.code())));
                if (!one.removed()) {
                    compare(one, fresh, units, known, changes);
                }
            }
        }
        now.values().stream()
                .map(one -> new ParticipantChange(
                        ParticipantChange.Kind.JOINED,
                        one,
                        "",
                        above(one, units).orElse(one.name())))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static void compare(
            Participant one,
            Optional<Participant> fresh,
            Map<String, String> units,
            Set<String> known,
            List<ParticipantChange> changes) {
        if (fresh.isEmpty()) {
            // Who was put in by hand from elsewhere is in no list of the organisation.
            if (known.contains(key(one.kind(), one.code())) && one.reason().isEmpty()) {
                changes.add(new ParticipantChange(
                        ParticipantChange.Kind.LEFT, one, above(one, units).orElse(one.name()), ""));
            }
            return;
        }
        Participant other = fresh.get();
        if (!one.name().equals(other.name())) {
            changes.add(new ParticipantChange(
                    ParticipantChange.Kind.RENAMED, one.named(other.name()), one.name(), other.name()));
        }
        if (!one.above().equals(other.above())) {
            changes.add(new ParticipantChange(
                    ParticipantChange.Kind.MOVED,
                    one.under(other.above()),
                    above(one, units).orElse("–"),
                    above(other, units).orElse("–")));
        }
    }

    private static Optional<String> above(Participant one, Map<String, String> units) {
        return one.above().map(code -> units.getOrDefault(code, code));
    }

    private static String key(SubjectKind kind, String code) {
        return kind.word() + " " + code;
    }

    /**
     * Takes over what differs.
     *
     * @param keys of the changes that were chosen; those that no longer hold are left out
     * @return how many were taken over
     */
    @Transactional
    public int take(Actor actor, Campaign campaign, List<String> keys, String reason) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        campaign.requireNotEnded();
        if (keys.isEmpty()) {
            throw Refusal.bad("choose-changes");
        }
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        List<ParticipantChange> chosen =
                of(campaign).stream().filter(one -> keys.contains(one.key())).toList();
        chosen.forEach(change -> take(actor, campaign, change, reason));
        campaigns.touch(campaign.id());
        return chosen.size();
    }

    private void take(Actor actor, Campaign campaign, ParticipantChange change, String reason) {
        Participant one = change.participant();
        // As it stands now: who was renamed and moved has two changes, and the second must not undo the first.
        Participant stands = table.one(campaign.id(), one.kind(), one.code()).orElse(one);
        table.put(
                campaign.id(),
                switch (change.kind()) {
                    case RENAMED -> stands.named(one.name());
                    case MOVED -> stands.under(one.above());
                    case LEFT -> stands.leaving(reason);
                    case JOINED -> one;
                });
        audit.record(
                actor.act(),
                "participant." + change.kind().word(),
                campaign.subject() + ", " + one.name(),
                change.before() + " → " + change.after() + ": " + reason);
    }
}
