/** Who is put forward for which award, with the papers of the dossier, its receipt and its appraisal. It owns nomination, nomination_event, nomination_text and nomination_paper. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.nomination;
