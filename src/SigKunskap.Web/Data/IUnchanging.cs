namespace SigKunskap.Web.Data;

/// <summary>A row that stays as it was written, for ever.</summary>
public interface IUnchanging;
