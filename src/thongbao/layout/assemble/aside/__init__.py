"""What is no running text of pages: heads and page numbers, footnotes and their marks, paper and margins."""
