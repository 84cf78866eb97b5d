/** Papers in the format of the state's documents (Decree 30/2020/NĐ-CP, annex I), as .docx and as .pdf. */
@org.jspecify.annotations.NullMarked
package vn.thidua.documents;
